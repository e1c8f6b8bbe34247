fn main() {
    let mut name: Vec<u8> = Vec::with_capacity(4);
    unsafe { name.set_len(4) };
    let first = name[0]; //~ uninitialised
    println!("{first}");
}
