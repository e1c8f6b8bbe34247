fn main() {
    let n: u8 = 300; //~ refused
    println!("{n}");
}
