struct Cup(&'static str);

impl Drop for Cup {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn fall(_: &Cup) -> Cup {
    panic!("it fell"); //~ panic
}

fn main() {
    // Operands go before the temporaries of the statement, even younger ones.
    let _pair = (Cup("operand"), fall(&Cup("temporary")));
}

//~| washed operand
//~| washed temporary
