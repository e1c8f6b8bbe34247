// More jars than two screens hold, a few of them lost.
fn main() {
    let mut shelf: Vec<Option<Box<[u64; 3]>>> = Vec::with_capacity(400);
    for i in 0..400u64 {
        shelf.push(Some(Box::new([i, i, i])));
    }
    for i in 0..400 {
        if i % 150 == 3 {
            std::mem::forget(shelf[i].take());
        } else if i > 300 && i % 3 != 0 {
            shelf[i] = None;
        }
    }
    println!("{}", shelf.len());
}
