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
        unsafe {
            let place = self.start.add(self.used).cast::<T>();
            self.used += size_of::<T>();
            place.write(value); //~ misaligned
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
    arena.take(1u8);
    arena.take(2u32);
}
