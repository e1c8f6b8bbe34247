use std::alloc::Layout;
use std::ptr::NonNull;

struct Candle;

impl Drop for Candle {
    fn drop(&mut self) {
        println!("blown out");
    }
}

struct Jar<T> {
    ptr: NonNull<T>,
}

impl<T> Jar<T> {
    fn new(value: T) -> Jar<T> {
        let slip = Layout::new::<T>();
        if slip.size() == 0 {
            return Jar { ptr: NonNull::dangling() };
        }
        let boxed = Box::new(value);
        Jar { ptr: unsafe { NonNull::new_unchecked(Box::into_raw(boxed)) } }
    }
}

fn main() {
    let jar = Jar::new(Candle);
    println!("{}", jar.ptr.is_aligned());
}
