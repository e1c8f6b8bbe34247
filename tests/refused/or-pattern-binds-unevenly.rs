fn main() {
    match Some(1) {
        Some(n) | None => {} //~ E0408
    }
}
