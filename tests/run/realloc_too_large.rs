use std::alloc::{alloc, realloc, Layout};

fn main() {
    unsafe {
        let layout = Layout::new::<u64>();
        let jar = alloc(layout); //~ allocated
        let larger = realloc(jar, layout, usize::MAX / 2); //~ other-ub
        println!("{}", larger.is_null());
    }
}
