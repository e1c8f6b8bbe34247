// The address of another block is not the permission to use it.
fn main() {
    let salt = Box::new(1u64); //~ allocated initialised
    let oil = Box::new(2u64);
    let distance = (&raw const *oil as isize) - (&raw const *salt as isize);
    let stray = (&raw const *salt).wrapping_byte_offset(distance);
    println!("{}", std::ptr::eq(stray, &raw const *oil)); //~| true
    println!("{}", unsafe { *stray }); //~ dangling
}
