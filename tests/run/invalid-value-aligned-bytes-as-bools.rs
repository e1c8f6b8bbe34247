// `align_to` is a `transmute` of the middle.
fn main() {
    unsafe {
        let bytes = [1u8, 0, 2];
        let (_, flags, _) = bytes[..2].align_to::<bool>();
        println!("{flags:?}"); //~| [true, false]
        let (_, flags, _) = bytes.align_to::<bool>();
        println!("{}", flags[2]); //~ invalid-value
    }
}
