fn main() {
    let shelf = [1u32, 2, 3];
    let p = shelf.as_ptr();
    unsafe {
        let q = p.add(2);
        println!("{}", q.offset_from_unsigned(p));
        println!("{}", p.offset_from_unsigned(q)); //~ arithmetic
    }
}

//~| 2
