fn main() {
    let mut total = 0;
    for i in 0..3 {
        let jar = Box::into_raw(Box::new(i)); //~ leak(4,4) leak(4,4) leak(4,4)
        total += unsafe { *jar };
    } //~ lost(4)
    println!("{total}");
}

//~| 3
