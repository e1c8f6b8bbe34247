fn main() {
    match 5 {
        "five" => {} //~ E0308
        _ => {}
    }
}
