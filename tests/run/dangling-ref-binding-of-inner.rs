fn main() {
    let outer: &&u32 = unsafe {
        let salt = 4u32;
        &&*&raw const salt
    };
    let _ = **outer;
    let _place = &raw const **outer;
    let ref _inner = **outer; //~ dangling
}
