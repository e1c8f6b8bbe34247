#[repr(C)]
struct Jar {
    _label: [u8; 4],
    grams: u32,
}

fn main() {
    let jar = Box::into_raw(Box::new(Jar { _label: *b"salt", grams: 5 }));
    unsafe {
        drop(Box::from_raw(jar));
        let grams = &raw mut (*jar).grams; //~ use-after-free
        println!("{}", grams.is_null());
    }
}
