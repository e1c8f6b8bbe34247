use std::alloc::{alloc, dealloc, realloc, Layout};

fn main() {
    unsafe {
        let jar = alloc(Layout::from_size_align(32, 8).unwrap());
        for i in 0..32 {
            jar.add(i).write(i as u8);
        }
        let jar = realloc(jar, Layout::from_size_align(32, 8).unwrap(), 4);
        println!("{}", jar.add(3).read()); //~| 3
        dealloc(jar, Layout::from_size_align(4, 8).unwrap());
    }
}
