fn main() {
    let n = if true { 1 } else { "two" }; //~ E0308
    println!("{n}");
}
