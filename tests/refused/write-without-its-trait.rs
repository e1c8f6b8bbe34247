// A method of a trait that is not imported is missing, although std has it.
use std::collections::VecDeque;

fn main() {
    let mut text = String::new();
    let _ = write!(text, "{}", 1); //~ E0599
    let mut bytes: Vec<u8> = Vec::new();
    bytes.write_all(b"x"); //~ E0599
    let mut ring: VecDeque<u8> = VecDeque::new();
    let _ = ring.write(b"x"); //~ E0599
    println!("{text}");
}
