fn main() {
    let d = std::time::Duration::from_secs(1); //~ unsupported
    println!("{}", d.as_secs());
}
