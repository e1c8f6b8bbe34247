fn main() {
    let jar = Box::into_raw(Box::new([1u8; 16]));
    let same = jar;
    unsafe {
        std::ptr::drop_in_place(jar);
        std::alloc::dealloc(jar as *mut u8, std::alloc::Layout::new::<[u8; 16]>()); //~ freed
    }
    println!("{}", jar == same); //~| true
    let bytes = unsafe { std::ptr::read(same) }; //~ use-after-free
    println!("{}", bytes[0]);
}
