//~ args: --pantry 20
// The null came from a request that the pantry could not serve.
use std::alloc::{alloc, Layout};

fn take(slip: Layout) -> *mut u8 {
    unsafe { alloc(slip) }
}

fn main() {
    let slip = Layout::new::<[u8; 16]>();
    let one = take(slip);
    let two = take(slip);
    unsafe {
        one.write(1);
        two.write(2); //~ null-pointer
    }
    //~ fact-contains: no memory: line 6 asked the allocator for 16 bytes and got null
}
