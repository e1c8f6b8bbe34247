use std::alloc::{alloc, dealloc, Layout};

struct Bump {
    start: *mut u8,
    layout: Layout,
    used: usize,
}

impl Bump {
    fn new(size: usize, align: usize) -> Bump {
        let layout = Layout::from_size_align(size, align).unwrap();
        let start = unsafe { alloc(layout) };
        assert!(!start.is_null());
        Bump { start, layout, used: 0 }
    }

    fn take<T>(&mut self, value: T) -> *mut T {
        let layout = Layout::new::<T>();
        let from = (self.used + layout.align() - 1) & !(layout.align() - 1);
        assert!(from + layout.size() <= self.layout.size());
        self.used = from + layout.size();
        unsafe {
            let place = self.start.add(from).cast::<T>();
            place.write(value);
            place
        }
    }
}

impl Drop for Bump {
    fn drop(&mut self) {
        unsafe { dealloc(self.start, self.layout) };
    }
}

fn main() {
    let mut arena = Bump::new(64, 8);
    unsafe {
        let text = arena.take(String::from("soup"));
        let out = text.read();
        text.drop_in_place(); //~ freed
        drop(out); //~ double-free
    }
}
