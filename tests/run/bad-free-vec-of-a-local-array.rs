fn main() {
    let mut row = [1u8, 2, 3];
    let jars = unsafe { Vec::from_raw_parts(row.as_mut_ptr(), 3, 3) };
    println!("{}", jars.len()); //~| 3
} //~ bad-free
