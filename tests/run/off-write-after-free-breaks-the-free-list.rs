fn main() {
    //~ args: --inspector off
    //~ exit: 139
    //~ ending: segfault
    let old = Box::into_raw(Box::new(1u64));
    unsafe {
        drop(Box::from_raw(old)); //~ freed
        *old = 0x4141_4141_4141; //~ use-after-free
    }
    let first = Box::new(2u64);
    let second = Box::new(3u64);
    println!("{} {}", first, second);
}
