// `unwrap_unchecked` and `unwrap_err_unchecked` of a result.
fn main() {
    unsafe {
        println!("{}", Ok::<u8, u8>(1).unwrap_unchecked()); //~| 1
        println!("{}", Err::<u8, u8>(2).unwrap_err_unchecked()); //~| 2
        println!("{}", Ok::<u8, u8>(3).unwrap_err_unchecked()); //~ other-ub
    }
}
