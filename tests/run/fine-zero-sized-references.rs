fn main() {
    let nothing: &() = unsafe { &*(1 as *const ()) };
    let row: &[u64; 0] = unsafe { &*(8 as *const [u64; 0]) };
    let jar = Box::into_raw(Box::new(5u32));
    unsafe { drop(Box::from_raw(jar)) };
    let old: &() = unsafe { &*(jar as *const ()) };
    println!("{:?} {:?} {:?}", nothing, row, old); //~| () [] ()
}
