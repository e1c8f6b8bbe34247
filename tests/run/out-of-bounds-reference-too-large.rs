#[repr(C)]
struct Two {
    a: u32,
    b: u32,
}

fn main() {
    let n = 1u32;
    let p = &raw const n as *const Two;
    let two = unsafe { &*p }; //~ out-of-bounds
    println!("{} {}", two.a, two.b);
}
