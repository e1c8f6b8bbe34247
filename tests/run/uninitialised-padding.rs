#[repr(C)]
#[derive(Clone, Copy)]
struct Jar {
    a: u8,
    b: u32,
}

fn main() {
    let jar = Jar { a: 1, b: 2 };
    let p = &raw const jar as *const u8;
    unsafe {
        println!("{} {}", *p, *p.add(4));
        println!("{}", *p.add(1)); //~ uninitialised
    }
    println!("{}", jar.a as u32 + jar.b);
}

//~| 1 2
