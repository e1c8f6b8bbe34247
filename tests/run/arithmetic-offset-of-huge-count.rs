fn main() {
    let row = [1u32; 2];
    let far = unsafe { row.as_ptr().offset(isize::MAX) }; //~ arithmetic
    println!("{}", far.is_null());
}
