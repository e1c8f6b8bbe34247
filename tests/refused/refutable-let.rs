fn main() {
    let Some(n) = Some(5); //~ E0005
    println!("{n}");
}
