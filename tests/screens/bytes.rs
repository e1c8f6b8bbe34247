// Arrays of bytes and of pairs of bytes, opened.
fn main() {
    let bytes = Box::new([7u8; 20]);
    let pairs = Box::new([1u16, 2, 3, 400, 65535, 0]);
    let text = Box::new(*b"soup and rice");
    let many = Box::new([1u8; 80]);
    println!("{} {} {} {}", bytes.len(), pairs.len(), text.len(), many.len());
}
