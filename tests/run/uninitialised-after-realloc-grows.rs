use std::alloc::{alloc_zeroed, dealloc, realloc, Layout};

fn main() {
    unsafe {
        let layout = Layout::array::<u8>(4).unwrap();
        let jar = alloc_zeroed(layout);
        let jar = realloc(jar, layout, 8);
        println!("{}", jar.add(3).read()); //~| 0
        println!("{}", jar.add(4).read()); //~ uninitialised
        dealloc(jar, Layout::array::<u8>(8).unwrap());
    }
}
