struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

impl Jar {
    fn mix(self, other: Jar, n: i32) -> Jar {
        println!("{} {} {n}", self.0, other.0);
        other
    }
}

fn number(ok: bool) -> i32 {
    if ok { 1 } else { panic!("no number") } //~ panic
}

fn main() {
    let r = Jar("a").mix(Jar("b"), number(true));
    println!("{}", r.0);
    let _s = Jar("c").mix(Jar("d"), number(false));
}

//~| a b 1
//~| washed a
//~| b
//~| washed d
//~| washed c
//~| washed b
