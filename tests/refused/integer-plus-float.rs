fn main() {
    println!("{}", 1 + 2.0); //~ E0277
}
