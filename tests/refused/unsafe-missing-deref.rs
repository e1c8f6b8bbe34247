fn main() {
    let n = 5;
    let p = &raw const n;
    println!("{}", *p); //~ E0133
}
