#[repr(C)]
union Slot {
    small: u8,
    large: u32,
}

fn main() {
    let slot = Slot { small: 1 };
    println!("{}", unsafe { slot.large }); //~ uninitialised
}
