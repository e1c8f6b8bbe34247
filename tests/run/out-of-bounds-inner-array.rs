fn main() {
    let shelf = [[1u8; 4]; 2];
    let p = shelf[0].as_ptr();
    unsafe {
        println!("{}", *p.add(3));
        let other = &shelf[1] as *const [u8; 4] as *const u8;
        println!("{}", *other.add(4)); //~ out-of-bounds
    }
}

//~| 1
