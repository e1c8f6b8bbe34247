#[repr(C, packed)]
struct Tight {
    lid: u8,
    water: u32,
}

fn main() {
    let tight = Tight { lid: 1, water: 0x01020304 };
    let water = tight.water;
    let raw = &raw const tight.water;
    println!("{} {} {}", tight.lid as u32, water, unsafe { raw.read_unaligned() }); //~| 1 16909060 16909060
}
