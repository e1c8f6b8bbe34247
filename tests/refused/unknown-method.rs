struct Jar;

fn main() {
    Jar.open(); //~ E0599
}
