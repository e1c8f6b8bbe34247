struct Odd(u32);

impl Drop for Odd {
    fn drop(&mut self) {
        println!("washed {}", self.0);
        if self.0 == 1 {
            panic!("odd"); //~ panic
        }
    }
}

fn main() {
    let _v = vec![Odd(0), Odd(1), Odd(2)];
    println!("end");
}

//~| end
//~| washed 0
//~| washed 1
//~| washed 2
