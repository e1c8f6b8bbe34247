use std::alloc::{alloc, dealloc, Layout};

struct Row {
    data: *mut u32,
}
impl Row {
    fn new() -> Row {
        Row { data: unsafe { alloc(Layout::array::<u32>(4).unwrap()) } as *mut u32 } //~ allocated
    }
    fn fill(&mut self, count: usize) {
        for i in 0..count {
            unsafe { self.data.add(i).write(1) };
        }
    }
    fn sum(&self) -> u32 {
        (0..4).map(|i| unsafe { *self.data.add(i) }).sum() //~ uninitialised
    }
}
impl Drop for Row {
    fn drop(&mut self) {
        unsafe { dealloc(self.data as *mut u8, Layout::array::<u32>(4).unwrap()) };
    }
}

fn main() {
    let mut row = Row::new();
    row.fill(3);
    println!("{}", row.sum());
}
