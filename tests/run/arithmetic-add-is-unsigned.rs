fn main() {
    let soups = [1i32, 2];
    let second = soups.as_ptr().wrapping_add(1);
    let nothing: *const () = second.cast();
    unsafe {
        let _ = nothing.add(usize::MAX); // no bytes at all
        println!("{}", second.offset(-1).read()); //~| 1
        println!("{}", second.byte_add(!0).read()); //~ arithmetic
    }
}
