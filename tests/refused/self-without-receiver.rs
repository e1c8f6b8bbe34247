struct Jar;

impl Jar {
    fn open() -> i32 {
        self.n() //~ E0424
    }

    fn n(&self) -> i32 {
        1
    }
}

fn main() {
    Jar::open();
}
