extern "Rust" {
    fn malloc(size: usize) -> *mut u8;
}

fn main() {
    println!("{}", unsafe { malloc(4) }.is_null()); //~ other-ub
    //~ message-contains: not how C has it
}
