extern "Rust" {
    fn malloc(size: usize) -> *mut u8; //~ unsupported
}

fn main() {
    println!("{}", unsafe { malloc(4) }.is_null());
}
