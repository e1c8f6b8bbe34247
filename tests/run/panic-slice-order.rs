fn part(shelf: &[u8], from: usize, to: usize) -> &[u8] {
    &shelf[from..to] //~ panic
}

fn main() {
    println!("{:?}", part(b"abcd", 3, 1));
}
//~ message-contains: slice index starts at 3 but ends at 1
