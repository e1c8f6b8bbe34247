fn main() {
    let a = [String::from("a")];
    let i = 0;
    let s = a[i]; //~ E0508
    println!("{s}");
}
