// Some dozens of jars.
fn main() {
    let shelf: Vec<Box<u32>> = (0..40u32).map(Box::new).collect();
    println!("{}", shelf[7]);
    std::mem::forget(shelf);
}
