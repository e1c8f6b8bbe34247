struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn burn() -> Jar {
    panic!("burnt") //~ panic
}

fn take(_a: Jar, _b: Jar, _c: Jar) {
    println!("never");
}

fn main() {
    take(Jar("first"), Jar("second"), burn());
}

//~| washed second
//~| washed first
