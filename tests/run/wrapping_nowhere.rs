// Where no other block is, the same step is out of bounds.
fn main() {
    let salt = Box::new(1u64); //~ allocated initialised
    let stray = (&raw const *salt).wrapping_add(9);
    println!("{}", unsafe { *stray }); //~ out-of-bounds
}
