fn main() {
    let bowl: Box<u8> = unsafe { std::mem::transmute(1usize) }; //~ dangling
    std::mem::forget(bowl);
}
