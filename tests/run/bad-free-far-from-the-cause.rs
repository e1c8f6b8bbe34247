use std::alloc::{alloc, dealloc, Layout};

struct Tape {
    at: *mut u8,
}
impl Tape {
    fn put(&mut self, byte: u8) {
        unsafe {
            self.at.write(byte);
            self.at = self.at.add(1);
        }
    }
}
impl Drop for Tape {
    fn drop(&mut self) {
        unsafe { dealloc(self.at, Layout::array::<u8>(8).unwrap()) }; //~ bad-free
    }
}

fn main() {
    let mut tape = Tape { at: unsafe { alloc(Layout::array::<u8>(8).unwrap()) } }; //~ allocated
    tape.put(1);
    tape.put(2);
}
