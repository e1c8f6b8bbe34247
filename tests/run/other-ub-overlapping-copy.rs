fn main() {
    let mut shelf = [1, 2, 3, 4];
    let p = shelf.as_mut_ptr();
    unsafe { std::ptr::copy_nonoverlapping(p, p.add(1), 2) }; //~ other-ub
    println!("{:?}", shelf);
}
