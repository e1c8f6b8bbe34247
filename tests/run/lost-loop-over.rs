fn main() {
    let mut p = std::ptr::null_mut::<u64>();
    for i in 0..3u64 {
        p = Box::into_raw(Box::new(i)); //~ leak(8,8) lost(8) leak(8,8) lost(8)
        println!("{}", unsafe { *p });
    }
    unsafe { drop(Box::from_raw(p)) };
}

//~| 0
//~| 1
//~| 2
