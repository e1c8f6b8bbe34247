fn main() {
    let mut n = 7;
    let p = &raw mut n;
    let address = p as usize;
    let q = address as *mut i32;
    unsafe { *q += 1 };
    println!("{n}");
}

//~| 8
