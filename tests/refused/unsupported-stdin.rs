fn main() {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).unwrap(); //~ unsupported
    println!("{line}");
}
