use std::alloc::{alloc, Layout};

fn main() {
    //~ args: --fail-alloc 1
    let jar = unsafe { alloc(Layout::new::<u64>()) } as *mut u64;
    unsafe { jar.write(1) }; //~ null-pointer
}
