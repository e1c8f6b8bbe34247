fn main() {
    let p = Box::into_raw(Box::new(5u32));
    let b = unsafe { Box::from_raw(p.cast::<[u32; 2]>()) }; //~ out-of-bounds
    println!("{}", b[0]);
}
