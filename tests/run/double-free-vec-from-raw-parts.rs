fn main() {
    let mut v = vec![1u8, 2, 3];
    let w = unsafe { Vec::from_raw_parts(v.as_mut_ptr(), v.len(), v.capacity()) };
    println!("{:?}", w);
    drop(w); //~ freed
} //~ double-free

//~| [1, 2, 3]
