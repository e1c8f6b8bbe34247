use std::alloc::{alloc, handle_alloc_error, Layout};

fn main() {
    let layout = Layout::array::<u64>(100).unwrap();
    unsafe {
        let jar = alloc(layout);
        if jar.is_null() {
            println!("the pantry is full");
            handle_alloc_error(layout); //~ abort
        }
    }
}
//~ args: --pantry 100

//~| the pantry is full
