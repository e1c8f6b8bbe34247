union Slot {
    pointer: *const u8,
    number: usize,
}

fn main() {
    let food = 9u8;
    let slot = Slot { pointer: &raw const food };
    let number = unsafe { slot.number };
    let back = Slot { number };
    println!("{}", unsafe { *back.pointer }); //~ dangling
}
