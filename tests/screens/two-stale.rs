use std::alloc::{alloc, dealloc, Layout};
fn main() {
    let layout = Layout::new::<u64>();
    unsafe {
        let soup = alloc(layout).cast::<u64>();
        soup.write(42);
        let taste = soup;
        let rice = alloc(layout).cast::<u64>();
        rice.write(1);
        dealloc(rice.cast::<u8>(), layout);
        dealloc(soup.cast::<u8>(), layout);
        println!("after");
        println!("taste: {}", *taste);
    }
}
