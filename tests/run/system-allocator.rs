// System's four functions, over-aligned and zeroed blocks too; and what C's free and malloc share with it.
use std::alloc::{GlobalAlloc, Layout, System};

fn main() {
    unsafe {
        for align in [1, 2, 8, 16, 64, 4096] {
            let layout = Layout::from_size_align(24, align).unwrap();
            let jar = System.alloc(layout);
            assert!(!jar.is_null() && jar as usize % align == 0);
            jar.write_bytes(7, 24);
            let jar = System.realloc(jar, layout, 100);
            assert!(jar as usize % align == 0);
            assert_eq!(jar.add(23).read(), 7);
            System.dealloc(jar, Layout::from_size_align(100, align).unwrap());
        }
        let layout = Layout::new::<[u64; 4]>();
        let zeros = System.alloc_zeroed(layout).cast::<[u64; 4]>();
        println!("{:?}", *zeros);
        System.dealloc(zeros.cast(), layout);
        println!("{:?}", System);
    }
}
//~| [0, 0, 0, 0]
//~| System
