//@ edition:2024
// In edition 2024 foreign blocks and attributes that set a name say that they are unsafe.
extern "C" { //~ refused
    fn abs(number: i32) -> i32;
}

#[no_mangle] //~ refused
pub extern "C" fn own_name() {}

#[export_name = "other"] //~ refused
pub extern "C" fn other_name() {}

struct Jar;

impl Jar {
    #[no_mangle] //~ refused
    pub extern "C" fn method() {}
}

#[unsafe(no_mangle)]
pub extern "C" fn fine() {}

unsafe extern "C" {
    safe fn labs(number: i64) -> i64;
    unsafe fn strlen(text: *const std::ffi::c_char) -> usize;
}

fn main() {
    labs(-1);
    unsafe { strlen(c"soup".as_ptr()) };
}
