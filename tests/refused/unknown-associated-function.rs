struct Jar;

fn main() {
    let _j = Jar::new(); //~ E0599
}
