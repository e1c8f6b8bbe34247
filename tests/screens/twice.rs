use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let layout = Layout::new::<[u8; 24]>();
    unsafe {
        let soup = alloc(layout);
        soup.write_bytes(1, 24);
        dealloc(soup, layout);
        dealloc(soup, layout); // a second time
        let anna = alloc(layout);
        let bert = alloc(layout);
        anna.write_bytes(5, 24);
        bert.write_bytes(7, 20);
        println!("anna: {}", *anna);
        let carl = alloc(Layout::new::<u64>()).cast::<u64>();
        carl.write(9);
        println!("{}", *carl);
    }
}
