// Slices of Copy values are cloned as bytes: that reads none of them.
fn main() {
    let mut bytes: Vec<u8> = Vec::with_capacity(4);
    unsafe { bytes.set_len(4) };
    let mut other = bytes.clone();
    other.extend_from_slice(&bytes); //~ allocated
    other[..4].clone_from_slice(&bytes);
    let boxed: Box<[u8]> = bytes.as_slice().into();
    println!("{} {}", other.len(), boxed.len()); //~| 8 4
    other[7] = 1;
    println!("{}", other[7]); //~| 1
    println!("{}", other[6]); //~ uninitialised
}
