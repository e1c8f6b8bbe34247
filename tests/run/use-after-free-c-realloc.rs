extern "C" {
    fn malloc(size: usize) -> *mut u8;
    fn realloc(p: *mut u8, size: usize) -> *mut u8;
    fn free(p: *mut u8);
}

fn main() {
    unsafe {
        let small = malloc(8);
        small.write(1);
        let big = realloc(small, 64); //~ freed
        println!("{}", big.read()); //~| 1
        println!("{}", small.read()); //~ use-after-free
        free(big);
    }
}
