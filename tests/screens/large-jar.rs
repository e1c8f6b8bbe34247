// A buffer of which the screen does not keep every byte: it says all the same that it is full only in front.
fn main() {
    let mut shelf: Vec<u64> = Vec::with_capacity(100_000);
    for i in 0..600 {
        shelf.push(i);
    }
    println!("{}", shelf.len());
    let mut small: Vec<u64> = Vec::with_capacity(1000);
    small.resize(1000, 7);
    println!("{}", small.len());
}
