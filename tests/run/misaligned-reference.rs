fn main() {
    let shelf = [1u32, 2];
    let p = shelf.as_ptr().cast::<u8>();
    unsafe {
        let r = &*p.add(2).cast::<u32>(); //~ misaligned
        println!("{r}");
    }
}
