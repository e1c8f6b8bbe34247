struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

static JAR: Jar = Jar("static");
const MADE: Jar = Jar("constant");

fn main() {
    println!("{}", JAR.0);
    let _a = MADE;
    println!("{}", MADE.0);
    println!("end");
}

//~| static
//~| constant
//~| washed constant
//~| end
//~| washed constant
