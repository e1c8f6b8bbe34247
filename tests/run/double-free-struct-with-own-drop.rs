use std::alloc::{alloc, dealloc, Layout};

struct Jar {
    food: *mut u32,
}
impl Drop for Jar {
    fn drop(&mut self) {
        unsafe { dealloc(self.food as *mut u8, Layout::new::<u32>()) }; //~ double-free
    }
}
#[derive(Clone, Copy)]
struct Label {
    food: *mut u32,
}

fn main() {
    let food = unsafe { alloc(Layout::new::<u32>()) } as *mut u32;
    let label = Label { food };
    let _first = Jar { food: label.food };
    let _second = Jar { food: label.food };
}
