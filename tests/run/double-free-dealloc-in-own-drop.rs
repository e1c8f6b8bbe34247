use std::alloc::{alloc, dealloc, Layout};

struct Jar(*mut u8);

impl Drop for Jar {
    fn drop(&mut self) {
        unsafe { dealloc(self.0, Layout::new::<u8>()) }; //~ double-free
    }
}

fn main() {
    let a = Jar(unsafe { alloc(Layout::new::<u8>()) });
    let _b = Jar(a.0);
}
