fn main() {
    let mut row = [1u8, 2, 3, 4];
    let first = row.as_mut_ptr();
    unsafe { first.copy_to_nonoverlapping(first.add(1), 2) }; //~ other-ub
}
