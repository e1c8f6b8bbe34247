fn main() {
    let mut jar = 7u32;
    let address = &raw mut jar as usize;
    let back = address as *mut u32;
    unsafe { *back += 1 };
    let again: *const u32 = std::ptr::with_exposed_provenance(address);
    println!("{}", unsafe { *again }); //~| 8
}
