fn main() {
    let shelf = [1u32, 2];
    let p = unsafe { shelf.as_ptr().add(usize::MAX / 2) }; //~ arithmetic
    println!("{}", p.is_null());
}
