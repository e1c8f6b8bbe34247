// What is padding in every field of a union is padding of the union: a copy leaves it behind.
#[repr(C)]
#[derive(Clone, Copy)]
struct Order {
    table: u8,
    guests: u16,
}

#[repr(C)]
union Slip {
    order: Order,
    other: Order,
}

fn main() {
    let slip: Slip = unsafe { std::mem::transmute(0u32) };
    let bytes = &raw const slip as *const u8;
    unsafe {
        println!("{} {}", bytes.read(), slip.other.table); //~| 0 0
        println!("{}", bytes.add(1).read()); //~ uninitialised
    }
}
