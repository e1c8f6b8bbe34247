fn main() {
    let v = Vec::new(); //~ E0282
}
