use std::alloc::{alloc, Layout};

fn main() {
    unsafe {
        let jar = alloc(Layout::new::<u64>()); //~ leak(8,8)
        jar.write(1);
        assert!(jar.is_null()); //~ panic
    }
}
