use std::alloc::{alloc, dealloc, handle_alloc_error, realloc, Layout};
use std::ops::{Deref, DerefMut};
use std::ptr::{self, NonNull};

struct MyVec<T> {
    ptr: NonNull<T>,
    cap: usize,
    len: usize,
}

impl<T> MyVec<T> {
    fn new() -> Self {
        MyVec { ptr: NonNull::dangling(), cap: 0, len: 0 }
    }

    fn grow(&mut self) {
        let cap = if self.cap == 0 { 1 } else { 2 * self.cap };
        let layout = Layout::array::<T>(cap).unwrap();
        let raw = if self.cap == 0 {
            unsafe { alloc(layout) }
        } else {
            let old = Layout::array::<T>(self.cap).unwrap();
            unsafe { realloc(self.ptr.as_ptr() as *mut u8, old, layout.size()) }
        };
        self.ptr = match NonNull::new(raw as *mut T) {
            Some(p) => p,
            None => handle_alloc_error(layout),
        };
        self.cap = cap;
    }

    fn push(&mut self, item: T) {
        if self.len == self.cap {
            self.grow();
        }
        unsafe { ptr::write(self.ptr.as_ptr().add(self.len), item) };
        self.len += 1;
    }

    fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            None
        } else {
            self.len -= 1;
            unsafe { Some(ptr::read(self.ptr.as_ptr().add(self.len))) }
        }
    }

    fn insert(&mut self, index: usize, item: T) {
        assert!(index <= self.len, "index out of bounds");
        if self.len == self.cap {
            self.grow();
        }
        unsafe {
            ptr::copy(self.ptr.as_ptr().add(index), self.ptr.as_ptr().add(index + 1), self.len - index);
            ptr::write(self.ptr.as_ptr().add(index), item);
        }
        self.len += 1;
    }
}

impl<T> Drop for MyVec<T> {
    fn drop(&mut self) {
        if self.cap != 0 {
            while let Some(_) = self.pop() {}
            unsafe { dealloc(self.ptr.as_ptr() as *mut u8, Layout::array::<T>(self.cap).unwrap()) };
        }
    }
}

impl<T> Deref for MyVec<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        unsafe { std::slice::from_raw_parts(self.ptr.as_ptr(), self.len) }
    }
}

impl<T> DerefMut for MyVec<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        unsafe { std::slice::from_raw_parts_mut(self.ptr.as_ptr(), self.len) }
    }
}

fn main() {
    let mut v = MyVec::new();
    for name in ["salt", "thyme", "dill"] {
        v.push(name.to_string());
    }
    v.insert(1, String::from("mint"));
    println!("{:?} {}", v.pop(), v.len());
    v[0].push('y');
    for name in v.iter() {
        println!("{name}");
    }
    println!("{:?} {}", v.first(), v.cap);
}

//~| Some("dill") 3
//~| salty
//~| mint
//~| thyme
//~| Some("salty") 4
