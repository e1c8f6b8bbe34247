fn main() {
    let n = -"text"; //~ E0600
    println!("{n}");
}
