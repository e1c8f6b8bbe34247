fn main() {
    let spoon: *mut u8 = {
        let mut bowl = 1u8;
        &raw mut bowl
    };
    unsafe { *spoon = 2 }; //~ dangling
}
