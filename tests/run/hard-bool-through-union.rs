union Bits {
    number: u8,
    answer: bool,
}

fn main() {
    let ok = Bits { number: 1 };
    println!("{}", unsafe { ok.answer });
    let bad = Bits { number: 9 };
    let answer = unsafe { bad.answer }; //~ invalid-value
    println!("{answer}");
}

//~| true
