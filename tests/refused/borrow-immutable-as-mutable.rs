fn main() {
    let v = Vec::new();
    v.push(1); //~ E0596
}
