// `write_unaligned` stays in its block.
fn main() {
    unsafe {
        let mut bytes = [0u8; 5];
        let start = bytes.as_mut_ptr();
        start.add(1).cast::<u32>().write_unaligned(0x01010101);
        println!("{:?}", bytes); //~| [0, 1, 1, 1, 1]
        bytes.as_mut_ptr().add(2).cast::<u32>().write_unaligned(0); //~ out-of-bounds
    }
}
