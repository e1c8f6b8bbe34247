trait Show {
    fn show(&self) -> &'static str;
}

struct Jar;

impl Jar {
    fn show(&self) -> &'static str {
        "inherent"
    }
}

impl Show for Jar {
    fn show(&self) -> &'static str {
        "trait"
    }
}

fn generic<T: Show>(t: T) -> &'static str {
    t.show()
}

fn copies<T>(t: &T) -> &T {
    t.clone()
}

fn main() {
    println!("{} {}", Jar.show(), generic(Jar));
    println!("{}", Show::show(&Jar));
    let jar = Jar;
    println!("{}", copies(&jar).show());
}

//~| inherent trait
//~| trait
//~| inherent
