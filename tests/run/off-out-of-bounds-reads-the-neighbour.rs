fn main() {
    let shelf = [[1u8, 2], [3, 4]];
    let p = shelf[0].as_ptr();
    println!("{}", unsafe { *p.add(2) });
    println!("{}", unsafe { *p.wrapping_add(3) });
}

//~| 3
//~| 4
