struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn inner() {
    let _lid = Jar("lid");
    let _cup = Jar("cup");
    panic!("the cup slips"); //~ panic
}

fn main() {
    let _pot = Jar("pot");
    {
        let _pan = Jar("pan");
        inner();
    }
    println!("never");
}

//~| washed cup
//~| washed lid
//~| washed pan
//~| washed pot
