use std::alloc::{alloc, dealloc, Layout};
fn main() {
    let layout = Layout::new::<u64>();
    unsafe {
        let soup = alloc(layout).cast::<u64>();
        soup.write(1);
        dealloc(soup.cast(), layout);
        let stew = alloc(layout).cast::<u64>();
        stew.write(2);
        println!("{}", soup == stew);
        println!("{}", *soup);
        dealloc(stew.cast(), layout);
    }
}
