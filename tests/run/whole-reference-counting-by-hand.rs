use std::ops::Deref;

struct Inner<T> {
    count: usize,
    value: T,
}

struct Shared<T> {
    inner: *mut Inner<T>,
}

impl<T> Shared<T> {
    fn new(value: T) -> Self {
        Shared { inner: Box::into_raw(Box::new(Inner { count: 1, value })) }
    }

    fn count(&self) -> usize {
        unsafe { (*self.inner).count }
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        unsafe { (*self.inner).count += 1 };
        Shared { inner: self.inner }
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &(*self.inner).value }
    }
}

impl<T> Drop for Shared<T> {
    fn drop(&mut self) {
        unsafe {
            (*self.inner).count -= 1;
            if (*self.inner).count == 0 {
                println!("last one");
                drop(Box::from_raw(self.inner));
            }
        }
    }
}

fn main() {
    let a = Shared::new(String::from("shared"));
    let b = a.clone();
    println!("{} {} {}", a.count(), b.len(), *b);
    {
        let _c = Clone::clone(&b);
        println!("{}", a.count());
    }
    drop(a);
    println!("{} {}", b.count(), b.to_uppercase());
}

//~| 2 6 shared
//~| 3
//~| 1 SHARED
//~| last one
