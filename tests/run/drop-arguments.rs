struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn take(_a: Jar, b: Jar) {
    let _local = Jar("local");
    println!("taking {}", b.0);
}

fn ignore(_: Jar, (_x, _): (Jar, Jar)) {
    println!("ignoring");
}

fn main() {
    take(Jar("a"), Jar("b"));
    ignore(Jar("c"), (Jar("d"), Jar("e")));
    drop(Jar("f"));
    println!("end");
}

//~| taking b
//~| washed local
//~| washed b
//~| washed a
//~| ignoring
//~| washed d
//~| washed e
//~| washed c
//~| washed f
//~| end
