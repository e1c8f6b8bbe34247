use std::alloc::{alloc, dealloc, Layout};

struct Tin {
    food: *mut String,
}

fn fill(food: &str) -> Tin {
    unsafe {
        let place = alloc(Layout::new::<String>()).cast::<String>(); //~ allocated
        place.write(food.to_string()); //~ initialised
        Tin { food: place }
    }
}

impl Drop for Tin {
    fn drop(&mut self) {
        unsafe {
            std::ptr::drop_in_place(self.food); //~ use-after-free dropped
            dealloc(self.food.cast(), Layout::new::<String>()); //~ freed
        }
    }
}

fn main() {
    let tin = fill("beans");
    {
        let twin = unsafe { std::ptr::read(&tin) }; //~ copied
        println!("{}", unsafe { &*twin.food });
    }
    println!("one of them is gone");
}
//~| beans
//~| one of them is gone
//~ why-contains: ran twice for one block
//~ mend-contains: `mem::forget` the copy
//~ fact-contains: dropped: a `Tin` by line 29, and again by line 31
//~ fact-contains: owners: `tin` and `twin` both held it
