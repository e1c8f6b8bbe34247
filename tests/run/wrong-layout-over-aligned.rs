use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let page = Layout::new::<[u8; 100]>().align_to(4096).unwrap();
        let block = alloc(page); //~ allocated
        assert_eq!(block as usize % 4096, 0);
        dealloc(block, Layout::new::<[u8; 100]>()); //~ wrong-layout
    }
}
