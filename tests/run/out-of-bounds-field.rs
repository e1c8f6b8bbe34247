#[repr(C)]
struct Jar {
    a: u64,
    b: u64,
}

fn main() {
    let small = Box::into_raw(Box::new(1u64));
    let p = small as *mut Jar;
    unsafe {
        (*p).a = 2;
        (*p).b = 3; //~ out-of-bounds
    }
}
