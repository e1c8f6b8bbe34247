#[repr(C, packed)]
struct P {
    a: u8,
    b: u32,
}

fn main() {
    let p = P { a: 1, b: 2 };
    let r = &p.b; //~ E0793
    println!("{}", r);
    let _ = p.a;
}
