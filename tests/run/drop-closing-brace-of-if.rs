struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let full = Some(Jar("a"));
    if let Some(jar) = full {
        println!("then {}", jar.0);
    }
    println!("after");
    if true {
        let _b = Jar("b");
    } else {
        let _c = Jar("c");
    }
    println!("end");
}

//~| then a
//~| washed a
//~| after
//~| washed b
//~| end
