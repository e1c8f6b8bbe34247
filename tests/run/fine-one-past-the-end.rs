fn main() {
    let shelf = [1, 2, 3];
    let p = shelf.as_ptr();
    let end = unsafe { p.add(3) };
    let mut at = p;
    while at != end {
        println!("{}", unsafe { *at });
        at = unsafe { at.add(1) };
    }
    let empty = unsafe { std::slice::from_raw_parts(end, 0) };
    println!("{}", empty.len());
}

//~| 1
//~| 2
//~| 3
//~| 0
