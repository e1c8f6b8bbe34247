fn main() {
    let letter = unsafe { char::from_u32_unchecked(0x11_0000) }; //~ invalid-value
    println!("{letter}");
}
