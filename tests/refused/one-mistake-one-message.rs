fn main() {
    let n = unknown(5); //~ E0425
    let m = n + 1;
    println!("{} {}", m, n.pow(2));
}
