#[derive(Debug)]
struct Plain {
    a: u8,
    b: [u16; 3],
    c: Option<Box<u8>>,
    d: *const u8,
    e: bool,
}

fn main() {
    let p: Plain = unsafe { std::mem::zeroed() };
    println!("{} {:?} {:?} {} {}", p.a, p.b, p.c, p.d.is_null(), p.e);
    let bytes = [0u8, 1];
    let b: &[bool; 2] = unsafe { &*(&raw const bytes).cast() };
    println!("{:?}", b);
    let c: char = unsafe { std::mem::transmute(0x41u32) };
    println!("{c}");
}

//~| 0 [0, 0, 0] None true false
//~| [false, true]
//~| A
