fn main() {
    let n: i32 = "5".parse()?; //~ E0277
    println!("{n}");
}
