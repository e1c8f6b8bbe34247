use std::alloc::{alloc, dealloc, Layout};

struct Shelf {
    jar: *mut u32,
}

impl Drop for Shelf {
    fn drop(&mut self) {
        unsafe {
            println!("holding {}", *self.jar); //~ use-after-free
            dealloc(self.jar.cast(), Layout::new::<u32>()); //~ freed
        }
    }
}

fn main() {
    let a = unsafe {
        let jar = alloc(Layout::new::<u32>()) as *mut u32;
        jar.write(3);
        Shelf { jar }
    };
    let b = Shelf { jar: a.jar };
    println!("two shelves");
    drop(b);
}

//~| two shelves
//~| holding 3
//~ message-contains: makes a reference, for a macro, to `u32`
