fn main() {
    let n = 1;
    let r = &n;
    *r = 2; //~ E0594
    println!("{n}");
}
