// Methods that std has and we lack are never called unknown, through an array's slice neither.
fn main() {
    let mut bytes = [1u8, 2, 3];
    let (_, middle, _) = unsafe { bytes.align_to_mut::<u16>() }; //~ unsupported
    println!("{}", middle.len());
}
