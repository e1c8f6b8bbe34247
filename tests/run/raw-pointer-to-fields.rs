#[repr(C)]
struct Jar {
    kind: u8,
    grams: u32,
    lid: (u16, u16),
}

fn main() {
    let mut jar = Jar { kind: 1, grams: 500, lid: (7, 8) };
    let p = &raw mut jar;
    unsafe {
        (*p).grams += 1;
        let g = &raw mut (*p).grams;
        *g *= 2;
        println!("{} {}", (*p).kind, (*p).grams);
        let l = std::ptr::addr_of!((*p).lid.1);
        println!("{}", *l);
        println!("{}", (g as usize) - (p as usize));
        let r = &mut *p;
        r.kind = 9;
        let Jar { kind, .. } = *p;
        println!("{kind}");
    }
    println!("{}", std::mem::offset_of!(Jar, lid));
}

//~| 1 1002
//~| 8
//~| 4
//~| 9
//~| 8
