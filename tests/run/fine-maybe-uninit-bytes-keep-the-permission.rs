use std::mem::MaybeUninit;

fn main() {
    let food = Box::new(3u8);
    let pointer: *const u8 = &*food;
    let mut there: *const u8 = std::ptr::null();
    let from = &raw const pointer as *const MaybeUninit<u8>;
    let to = &raw mut there as *mut MaybeUninit<u8>;
    for i in 0..8 {
        unsafe { *to.add(i) = *from.add(i) };
    }
    println!("{}", unsafe { *there }); //~| 3
}
