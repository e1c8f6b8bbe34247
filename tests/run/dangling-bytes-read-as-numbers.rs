fn main() {
    let jar = 7u32;
    let pointer = &raw const jar;
    let mut bytes = [0u8; 8];
    let from = &raw const pointer as *const u8;
    for i in 0..8 {
        bytes[i] = unsafe { *from.add(i) };
    }
    let mut again: *const u32 = std::ptr::null();
    let to = &raw mut again as *mut u8;
    for i in 0..8 {
        unsafe { *to.add(i) = bytes[i] };
    }
    println!("{}", again == pointer); //~| true
    println!("{}", unsafe { *again }); //~ dangling
}
