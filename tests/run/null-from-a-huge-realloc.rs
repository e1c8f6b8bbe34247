// The pantry says no with null, and the old block stays as it was.
use std::alloc::{alloc, dealloc, realloc, Layout};

fn main() {
    unsafe {
        let layout = Layout::new::<u32>();
        let jar = alloc(layout).cast::<u32>();
        jar.write(5);
        let larger = realloc(jar.cast(), layout, isize::MAX as usize - 3);
        println!("{} {}", larger.is_null(), jar.read()); //~| true 5
        dealloc(jar.cast(), layout);
    }
}
