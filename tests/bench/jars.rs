// 100,000 jars that are all out of the pantry at once.
fn main() {
    let shelf: Vec<Box<u64>> = (0..100_000u64).map(Box::new).collect();
    let total: u64 = shelf.iter().map(|jar| **jar).sum();
    println!("{}", total);
    std::mem::forget(shelf);
}
