use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let layout = Layout::array::<u8>(4).unwrap();
    unsafe {
        let shelf = alloc(layout);
        shelf.write_bytes(7, 4);
        let end = shelf.add(4);
        println!("{}", *shelf.add(3));
        println!("{}", *end); //~ out-of-bounds
        dealloc(shelf, layout);
    }
}

//~| 7
