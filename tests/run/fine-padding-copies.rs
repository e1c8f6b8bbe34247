#[repr(C)]
#[derive(Clone, Copy)]
struct Jar {
    a: u8,
    b: u32,
}

fn pass(jar: Jar) -> Jar {
    jar
}

fn main() {
    let jar = pass(Jar { a: 1, b: 2 });
    let list = [jar, jar];
    let copy = unsafe { std::ptr::read(&list[1]) };
    println!("{} {}", copy.a, copy.b);
    let other: [Jar; 2] = unsafe { std::mem::transmute(list) };
    println!("{}", other[0].b);
}

//~| 1 2
//~| 2
