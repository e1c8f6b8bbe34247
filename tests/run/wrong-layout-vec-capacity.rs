fn main() {
    let mut v = std::mem::ManuallyDrop::new(vec![1u32, 2, 3]);
    let w = unsafe { Vec::from_raw_parts(v.as_mut_ptr(), 2, 2) };
    println!("{:?}", w);
} //~ wrong-layout

//~| [1, 2]
