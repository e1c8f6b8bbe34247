use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let layout = Layout::array::<u16>(4).unwrap();
    unsafe {
        let shelf = alloc(layout) as *mut u16;
        dealloc(shelf.cast(), layout);
        let second = shelf.add(1); //~ use-after-free
        println!("{}", second.is_null());
    }
}
