fn main() {
    let s = String::from("x");
    let r = &s;
    let t = *r; //~ E0507
    println!("{t}");
}
