struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn number(jar: &Jar) -> i32 {
    println!("number of {}", jar.0);
    3
}

fn main() {
    {
        number(&Jar("a"));
        println!("inside");
    }
    let n = if number(&Jar("cond")) == 3 { number(&Jar("then")) } else { 0 };
    println!("{n}");
    let m = match number(&Jar("m")) {
        3 => number(&Jar("arm")),
        _ => 0,
    };
    println!("{m}");
    for _ in 0..number(&Jar("iter")) {
        print!(".");
    }
    println!();
    return println!("{}", number(&Jar("ret")));
}

//~| number of a
//~| washed a
//~| inside
//~| number of cond
//~| washed cond
//~| number of then
//~| washed then
//~| 3
//~| number of m
//~| number of arm
//~| washed arm
//~| washed m
//~| 3
//~| number of iter
//~| ...washed iter
//~|
//~| number of ret
//~| 3
//~| washed ret
