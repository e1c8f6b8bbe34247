// The null is read as a reference: a bad value, not a use of a null pointer.
fn main() {
    let nothing = 0usize;
    let outer: &&u8 = unsafe { std::mem::transmute(&nothing) };
    let inner = *outer; //~ invalid-value
    println!("{}", inner as *const u8 as usize);
}
