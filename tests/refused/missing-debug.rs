struct Jar;

fn main() {
    println!("{:?}", Jar); //~ E0277
}
