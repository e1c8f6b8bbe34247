fn part(shelf: &[u8], from: usize, to: usize) -> &[u8] {
    &shelf[from..to] //~ panic
}

fn main() {
    println!("{:?}", part(b"abcd", 1, 3));
    println!("{:?}", part(b"abcd", 2, 5));
}
//~ message-contains: range end index 5 out of range for slice of length 4

//~| [98, 99]
