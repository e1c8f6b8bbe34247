use std::alloc::{alloc, dealloc, Layout};
use std::ptr::{self, NonNull};

struct MyBox<T> {
    ptr: NonNull<T>,
}

impl<T> MyBox<T> {
    fn new(value: T) -> Self {
        let layout = Layout::new::<T>();
        if layout.size() == 0 {
            return MyBox { ptr: NonNull::dangling() };
        }
        unsafe {
            let p = alloc(layout).cast::<T>();
            ptr::write(p, value);
            MyBox { ptr: NonNull::new_unchecked(p) }
        }
    }
}

impl<T> Drop for MyBox<T> {
    fn drop(&mut self) {
        let layout = Layout::new::<T>();
        if layout.size() == 0 {
            return;
        }
        unsafe {
            ptr::drop_in_place(self.ptr.as_mut());
            dealloc(self.ptr.as_ptr().cast::<u8>(), layout);
        }
    }
}

struct Bell;

impl Drop for Bell {
    fn drop(&mut self) {
        println!("ding");
    }
}

fn main() {
    let _b = MyBox::new(Bell);
    println!("made");
    let _c = MyBox::new([Bell, Bell]);
    let d = MyBox::new((Bell, 1u8));
    println!("{}", unsafe { d.ptr.as_ref().1 });
}

//~| ding
//~| made
//~| ding
//~| ding
//~| 1
//~| ding
