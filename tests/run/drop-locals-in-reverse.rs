struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let _a = Jar("a");
    let _b = Jar("b");
    {
        let _c = Jar("c");
        println!("inner end");
    }
    let _d = Jar("d");
    println!("end");
}

//~| inner end
//~| washed c
//~| end
//~| washed d
//~| washed b
//~| washed a
