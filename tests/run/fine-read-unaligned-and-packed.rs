#[repr(C, packed)]
struct Packed {
    a: u8,
    b: u32,
}

fn main() {
    let p = Packed { a: 1, b: 70000 };
    let b = p.b;
    let q = &raw const p.b;
    println!("{} {b} {}", p.a, unsafe { q.read_unaligned() });
    let bytes = [1u8, 2, 3, 4, 5];
    let n = unsafe { bytes.as_ptr().add(1).cast::<u32>().read_unaligned() };
    println!("{n:#x}");
}

//~| 1 70000 70000
//~| 0x5040302
