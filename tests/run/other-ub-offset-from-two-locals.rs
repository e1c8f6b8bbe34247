fn main() {
    let (a, b) = (1u8, 2u8);
    println!("{}", unsafe { (&raw const a).offset_from(&raw const b) }); //~ other-ub
}
