fn main() {
    let spices: &[i32] = &[1, 2, 3];
    unsafe { *(spices.as_ptr() as *mut i32) = 4 }; //~ other-ub
}
