union Slot {
    pointer: *const u8,
    other: *const i8,
    bytes: [std::mem::MaybeUninit<u8>; 8],
}

fn main() {
    let food = 9u8;
    let slot = Slot { pointer: &raw const food };
    let mut twin = Slot { other: std::ptr::null() };
    unsafe {
        twin.bytes = slot.bytes;
        println!("{} {}", *slot.other, *twin.pointer); //~| 9 9
    }
}
