use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let layout = Layout::array::<String>(2).unwrap();
    unsafe {
        let row = alloc(layout) as *mut String;
        row.write(String::from("salt"));
        row.add(1).write(String::from("sugar")); //~ leak(5)
        row.drop_in_place();
        dealloc(row as *mut u8, layout); //~ lost(5)
    }
}
