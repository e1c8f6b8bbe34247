fn main() {
    let s = String::from("x");
    let p = &raw const s;
    let t = unsafe { *p }; //~ E0507
    println!("{t}");
}
