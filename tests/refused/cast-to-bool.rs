fn main() {
    println!("{}", 1 as bool); //~ E0054
}
