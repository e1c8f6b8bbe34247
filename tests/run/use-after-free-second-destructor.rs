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
//~ why-contains: another run of it uses the same block
//~ mend-contains: `mem::forget` the copy
//~ fact-contains: freed by: the destructor of a `Tin`, which line 29 dropped
//~ fact-contains: destructor: that of a `Tin`, which line 31 drops
//~ fact-contains: owners: `tin` and `twin` both held it
