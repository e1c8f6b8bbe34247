use std::fmt::Display;

trait Named: Display {
    fn tag(&self) -> String {
        format!("<{self}>")
    }
}

struct Jar;

impl Display for Jar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("jar")
    }
}

impl Named for Jar {}

fn main() {
    let n: Box<dyn Named> = Box::new(Jar);
    println!("{} {}", n, n.tag());
    let d: Box<dyn Display> = n;
    println!("{d:>6}");
}

//~| jar <jar>
//~| jar
