fn main() {
    let mut v = vec![1];
    v.push(1, 2); //~ E0061
}
