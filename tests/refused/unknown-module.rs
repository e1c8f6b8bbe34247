fn main() {
    let n = pantry::take(); //~ E0433
    println!("{n}");
}
