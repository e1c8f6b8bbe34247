fn main() {
    let n: u128 = 1; //~ unsupported
    println!("{}", n as u64);
}
