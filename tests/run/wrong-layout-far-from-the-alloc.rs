use std::alloc::{alloc, dealloc, Layout};

struct Row {
    data: *mut u16,
    len: usize,
}
impl Row {
    fn new(len: usize) -> Row {
        let layout = Layout::array::<u16>(len).unwrap();
        Row { data: unsafe { alloc(layout) } as *mut u16, len } //~ allocated
    }
    fn pop(&mut self) {
        self.len -= 1;
    }
}
impl Drop for Row {
    fn drop(&mut self) {
        let layout = Layout::array::<u16>(self.len).unwrap();
        unsafe { dealloc(self.data as *mut u8, layout) }; //~ wrong-layout
    }
}

fn main() {
    let mut row = Row::new(8);
    row.pop();
}
