use std::alloc::{alloc, dealloc, Layout};

struct Row {
    data: *mut u32,
    len: usize,
}

fn make(len: usize) -> Row {
    let data = unsafe { alloc(Layout::array::<u32>(len - 1).unwrap()) } as *mut u32; //~ allocated
    Row { data, len }
}

fn fill(row: &mut Row) {
    for i in 0..row.len {
        unsafe { row.data.add(i).write(i as u32) }; //~ out-of-bounds
    }
}

fn main() {
    let mut row = make(4);
    fill(&mut row);
    unsafe { dealloc(row.data as *mut u8, Layout::array::<u32>(row.len - 1).unwrap()) };
}
