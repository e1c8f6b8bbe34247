fn main() {
    println!("{}", 97u32 as char); //~ E0604
}
