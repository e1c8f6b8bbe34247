fn main() {
    let shelf = [1u32, 2, 3]; //~ allocated
    let start = shelf.as_ptr();
    println!("{}", unsafe { *start.add(3) }); //~ out-of-bounds
}
