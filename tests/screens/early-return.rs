use std::alloc::{alloc, dealloc, handle_alloc_error, Layout};
use std::ptr::NonNull;

struct Candle;

impl Drop for Candle {
    fn drop(&mut self) {
        println!("the candle is put out");
    }
}

struct Jar<T> {
    ptr: NonNull<T>,
}

impl<T> Jar<T> {
    fn new(value: T) -> Self {
        let slip = Layout::new::<T>();
        if slip.size() == 0 {
            return Jar { ptr: NonNull::dangling() };
        }
        unsafe {
            let ptr = alloc(slip).cast::<T>();
            if ptr.is_null() {
                handle_alloc_error(slip);
            }
            ptr.write(value);
            Jar { ptr: NonNull::new_unchecked(ptr) }
        }
    }
}

impl<T> Drop for Jar<T> {
    fn drop(&mut self) {
        let slip = Layout::new::<T>();
        if slip.size() == 0 {
            return;
        }
        unsafe {
            self.ptr.as_ptr().drop_in_place();
            dealloc(self.ptr.as_ptr().cast::<u8>(), slip);
        }
    }
}

fn main() {
    let _light = Jar::new(Candle);
    let dish = Jar::new(String::from("rice"));
    println!("dinner begins");
    println!("{}", unsafe { dish.ptr.as_ref() });
    println!("dinner ends");
}
