fn main() {
    for i in 0..3u64 {
        let p = Box::into_raw(Box::new(i)); //~ leak(8,8)
        println!("{}", unsafe { *p });
        if i == 1 { continue; }
        unsafe { drop(Box::from_raw(p)) };
    } //~ lost(8)
}

//~| 0
//~| 1
//~| 2
//~ fact-contains: way out: line 5 begins the next turn of the loop with the block still allocated
