#[derive(Clone, Copy)]
#[repr(C)]
struct Oven {
    heat: u8,
    open: bool,
}

fn main() {
    let raw = [200u8, 7];
    let oven: Oven = unsafe { std::ptr::read(raw.as_ptr() as *const Oven) }; //~ invalid-value
    println!("{} {}", oven.heat, oven.open);
}
