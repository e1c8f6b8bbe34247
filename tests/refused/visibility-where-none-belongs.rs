trait Shelf {
    pub fn jars(&self) -> u32; //~ E0449
}

struct Pantry;

pub impl Shelf for Pantry { //~ E0449
    pub fn jars(&self) -> u32 { 2 } //~ E0449
}

enum Jar {
    pub Full, //~ E0449
    Empty,
}

fn main() {
    let _ = (Jar::Full, Jar::Empty, Pantry.jars());
}
