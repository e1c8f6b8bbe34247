fn main() {
    let n = 1;
    println!("{n}");
    n = 2; //~ E0384
    println!("{n}");
}
