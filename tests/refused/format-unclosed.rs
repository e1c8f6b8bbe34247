fn main() {
    println!("{", 1); //~ refused
}
