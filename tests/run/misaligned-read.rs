use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let layout = Layout::from_size_align(8, 4).unwrap();
    unsafe {
        let jar = alloc(layout);
        jar.write_bytes(1, 8);
        println!("{}", jar.add(1).cast::<u32>().read_unaligned());
        let n = *jar.add(1).cast::<u32>(); //~ misaligned
        println!("{n}");
        dealloc(jar, layout);
    }
}

//~| 16843009
