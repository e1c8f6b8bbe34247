fn main() {
    let mut shelf = [1u8, 2, 3, 4];
    let first = shelf.as_mut_ptr();
    unsafe {
        std::ptr::swap_nonoverlapping(first, first.add(2), 2);
        println!("{shelf:?}"); //~| [3, 4, 1, 2]
        std::ptr::swap_nonoverlapping(first, first.add(1), 2); //~ other-ub
        //~ message-contains: swaps 2 bytes with swap_nonoverlapping
    }
}
