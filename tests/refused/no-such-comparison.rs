struct Jar;

fn main() {
    println!("{}", Jar == Jar); //~ E0369
}
