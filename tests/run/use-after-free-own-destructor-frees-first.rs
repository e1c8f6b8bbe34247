use std::alloc::{alloc, dealloc, Layout};

struct Tin {
    food: *mut String,
}

impl Drop for Tin {
    fn drop(&mut self) {
        unsafe {
            dealloc(self.food.cast(), Layout::new::<String>()); //~ freed
            std::ptr::drop_in_place(self.food); //~ use-after-free
        }
    }
}

fn main() {
    unsafe {
        let food = alloc(Layout::new::<String>()).cast::<String>(); //~ allocated
        food.write("peas".to_string()); //~ initialised
        let _tin = Tin { food };
    }
}
//~ why-contains: A destructor reads the value it drops
//~ mend-contains: Drop the value first
//~ fact-contains: freed by: the destructor of a `Tin`, which line 21 dropped
