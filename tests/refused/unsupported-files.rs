fn main() {
    let text = std::fs::read_to_string("recipe").unwrap_or_default(); //~ unsupported
    println!("{text}");
}
