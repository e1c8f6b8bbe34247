struct Pot;

impl Drop for Pot {
    fn drop(&mut self) {
        println!("the pot boils over");
        panic!("over"); //~ panic
    }
}

struct Jar(i32);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let _a = Jar(1);
    let _pot = Pot;
    let _b = Jar(2);
    println!("end of main");
}

//~| end of main
//~| washed 2
//~| the pot boils over
//~| washed 1
