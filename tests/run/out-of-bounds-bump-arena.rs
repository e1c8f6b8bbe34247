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
        assert!(from <= self.layout.size());
        self.used = from + layout.size();
        unsafe {
            let place = self.start.add(from).cast::<T>();
            place.write(value); //~ out-of-bounds
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
    let mut arena = Bump::new(16, 8);
    arena.take([1u8; 12]);
    arena.take(2u32);
    arena.take(3u8);
}
