fn main() {
    let mut v = std::mem::ManuallyDrop::new(vec![1u32, 2]);
    let w = unsafe { Vec::from_raw_parts(v.as_mut_ptr().cast::<u8>(), 8, 8) };
    println!("{}", w.len());
    drop(w); //~ wrong-layout
}

//~| 8
