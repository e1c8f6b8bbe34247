use std::alloc::{alloc, alloc_zeroed, dealloc, realloc, Layout};

fn main() {
    unsafe {
        let layout = Layout::array::<u32>(4).unwrap();
        println!("{} {}", layout.size(), layout.align());
        let p = alloc_zeroed(layout).cast::<u32>();
        println!("{} {}", *p, *p.add(3));
        *p.add(1) = 5;
        *p.add(3) = 6;
        let p = realloc(p.cast(), layout, 32).cast::<u32>();
        println!("{} {} {}", *p, *p.add(1), *p.add(3));
        p.add(7).write(9);
        let p = realloc(p.cast(), Layout::array::<u32>(8).unwrap(), 8).cast::<u32>();
        println!("{} {}", *p, *p.add(1));
        dealloc(p.cast(), Layout::array::<u32>(2).unwrap());
        let q = alloc(Layout::from_size_align(10, 16).unwrap());
        println!("{}", q as usize % 16);
        dealloc(q, Layout::from_size_align_unchecked(10, 16));
    }
}

//~| 16 4
//~| 0 0
//~| 0 5 6
//~| 0 5
//~| 0
