fn main() {
    let row = [1u8];
    let long = unsafe { std::slice::from_raw_parts(row.as_ptr(), usize::MAX) }; //~ invalid-value
    println!("{}", long.len());
}
