struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn both(a: Jar, b: Jar) -> bool {
    a.0.len() == b.0.len()
}

fn main() {
    let x = both(Jar("aa"), Jar("bb")) && both(Jar("c"), Jar("dd"));
    println!("{x}");
    let y = Jar("left").0.len() + Jar("right").0.len();
    println!("{y}");
    let z = { let _t = Jar("scoped"); 5 } + 1;
    println!("{z}");
    let list = [Jar("l0").0, Jar("l1").0];
    println!("{:?}", list);
    let _ = (Jar("m0"), Jar("m1"));
    println!("end");
}

//~| washed bb
//~| washed aa
//~| washed dd
//~| washed c
//~| false
//~| washed right
//~| washed left
//~| 9
//~| washed scoped
//~| 6
//~| washed l1
//~| washed l0
//~| ["l0", "l1"]
//~| washed m0
//~| washed m1
//~| end
