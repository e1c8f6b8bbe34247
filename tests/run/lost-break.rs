fn main() {
    let mut n = 0;
    'all: loop {
        let p = Box::into_raw(Box::new(n)); //~ leak(4,4)
        for i in 0..3 {
            if i + n == 3 {
                break 'all;
            }
        }
        n += 1;
        unsafe { drop(Box::from_raw(p)) };
    } //~ lost(4)
    println!("{n}");
}

//~| 1
//~ fact-contains: way out: line 7 leaves the loop with the block still allocated
