struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn burn() -> Jar {
    panic!("burnt") //~ panic
}

fn main() {
    let _list = [Jar("l0"), Jar("l1"), burn()];
}

//~| washed l1
//~| washed l0
