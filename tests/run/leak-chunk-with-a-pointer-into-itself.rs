use std::alloc::{alloc, Layout};

struct Step {
    next: *const Step,
    minutes: u32,
}

fn main() {
    unsafe {
        let chunk = alloc(Layout::array::<Step>(2).unwrap()).cast::<Step>(); //~ leak(32)
        chunk.write(Step { next: chunk.add(1), minutes: 4 });
        chunk.add(1).write(Step { next: std::ptr::null(), minutes: 3 });
        println!("{}", (*chunk).minutes + (*(*chunk).next).minutes);
    } //~ lost(32)
}
//~| 7
//~ why-contains: A block that no pointer reaches can never be freed
//~ mend-contains: before the last pointer to it goes
