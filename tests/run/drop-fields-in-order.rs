struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

struct Shelf {
    first: Jar,
    second: Jar,
    pair: (Jar, Jar),
    list: [Jar; 2],
}

impl Drop for Shelf {
    fn drop(&mut self) {
        println!("shelf of {}", self.first.0);
    }
}

fn main() {
    let _shelf = Shelf {
        second: Jar("second"),
        first: Jar("first"),
        list: [Jar("l0"), Jar("l1")],
        pair: (Jar("p0"), Jar("p1")),
    };
    println!("end");
}

//~| end
//~| shelf of first
//~| washed first
//~| washed second
//~| washed p0
//~| washed p1
//~| washed l0
//~| washed l1
