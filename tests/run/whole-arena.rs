use std::alloc::{alloc, dealloc, Layout};

struct Arena {
    start: *mut u8,
    size: usize,
    used: usize,
}

impl Arena {
    fn new(size: usize) -> Arena {
        let layout = Layout::from_size_align(size, 16).unwrap();
        let start = unsafe { alloc(layout) };
        assert!(!start.is_null());
        Arena { start, size, used: 0 }
    }

    fn take<T: Copy>(&mut self, value: T) -> Option<*mut T> {
        let layout = Layout::new::<T>();
        let at = (self.used + layout.align() - 1) / layout.align() * layout.align();
        if at + layout.size() > self.size {
            return None;
        }
        self.used = at + layout.size();
        unsafe {
            let p = self.start.add(at).cast::<T>();
            p.write(value);
            Some(p)
        }
    }
}

impl Drop for Arena {
    fn drop(&mut self) {
        println!("giving back {} of {} bytes", self.used, self.size);
        unsafe { dealloc(self.start, Layout::from_size_align(self.size, 16).unwrap()) };
    }
}

fn main() {
    let mut arena = Arena::new(64);
    let a = arena.take(7u8).unwrap();
    let b = arena.take(1.5f64).unwrap();
    let c = arena.take([1u16, 2, 3]).unwrap();
    unsafe {
        *b *= 2.0;
        (*c)[1] = 20;
        println!("{} {} {:?}", *a, *b, *c);
    }
    println!("{}", arena.used);
    println!("{}", arena.take([0u8; 60]).is_none());
}

//~| 7 3 [1, 20, 3]
//~| 22
//~| true
//~| giving back 22 of 64 bytes
