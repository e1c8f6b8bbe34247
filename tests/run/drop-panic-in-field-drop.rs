struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

struct Bad;

impl Drop for Bad {
    fn drop(&mut self) {
        println!("bad");
        panic!("bad"); //~ panic
    }
}

struct Shelf {
    _a: Jar,
    _b: Bad,
    _c: Jar,
}

fn main() {
    let _s = Shelf { _a: Jar("a"), _b: Bad, _c: Jar("c") };
    println!("end");
}

//~| end
//~| washed a
//~| bad
//~| washed c
