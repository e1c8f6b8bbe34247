fn main() {
    let c = unsafe { char::from_u32_unchecked(0xD800) }; //~ invalid-value
    println!("{}", c as u32);
}
