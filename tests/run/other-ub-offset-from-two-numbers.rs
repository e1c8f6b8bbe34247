fn main() {
    let (a, b) = (std::ptr::without_provenance::<u8>(8), std::ptr::without_provenance::<u8>(16));
    unsafe {
        println!("{}", a.offset_from(a)); //~| 0
        println!("{}", b.offset_from(a)); //~ other-ub
        //~ message-contains: belong to no block
    }
}
