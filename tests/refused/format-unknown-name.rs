fn main() {
    println!("{spoons}"); //~ E0425
}
