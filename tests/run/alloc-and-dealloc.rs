use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let layout = Layout::new::<u64>();
    println!("{} {}", layout.size(), layout.align());
    unsafe {
        let p = alloc(layout) as *mut u64;
        if p.is_null() {
            std::alloc::handle_alloc_error(layout);
        }
        p.write(42);
        *p += 1;
        println!("{}", *p);
        println!("{}", p.read());
        dealloc(p as *mut u8, layout);
    }
}

//~| 8 8
//~| 43
//~| 43
