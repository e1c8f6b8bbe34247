struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

struct Kit {
    a: Jar,
    b: Jar,
    n: i32,
}

fn kit(a: &'static str, b: &'static str) -> Kit {
    Kit { a: Jar(a), b: Jar(b), n: 1 }
}

fn main() {
    let base = kit("base a", "base b");
    let made = Kit { a: Jar("new a"), ..base };
    println!("{} {} {}", made.a.0, made.b.0, made.n);
    println!("{}", base.a.0);
    let other = Kit { b: Jar("other b"), ..kit("t a", "t b") };
    println!("{}", other.a.0);
}

//~| new a base b 1
//~| base a
//~| washed t b
//~| t a
//~| washed t a
//~| washed other b
//~| washed new a
//~| washed base b
//~| washed base a
