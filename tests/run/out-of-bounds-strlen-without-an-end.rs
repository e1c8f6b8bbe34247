use std::os::raw::c_char;

extern "C" {
    fn strlen(text: *const c_char) -> usize;
}

fn main() {
    let text = Box::new(*b"soup"); //~ allocated
    let start = text.as_ptr() as *const c_char;
    println!("{}", unsafe { strlen(start) }); //~ out-of-bounds
    //~ message-contains: and there is none
}
