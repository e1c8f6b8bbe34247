struct Jar;

impl Jar {
    fn open(&self) -> i32 {
        1
    }
}

fn main() {
    let n = Jar.open; //~ E0615
    println!("{}", n);
}
