fn main() {
    let b = Box::new(String::from("x"));
    let s = *b;
    println!("{s} {b}"); //~ E0382
}
