use std::alloc::{alloc, dealloc, realloc, Layout};

fn main() {
    unsafe {
        let layout = Layout::array::<u32>(4).unwrap();
        let row = alloc(layout);
        let row = realloc(row, layout, 64);
        dealloc(row, layout); //~ wrong-layout
    }
}
