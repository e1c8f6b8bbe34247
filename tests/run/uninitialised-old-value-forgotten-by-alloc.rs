fn main() {
    let row = [const { std::mem::MaybeUninit::<u8>::uninit() }; 2];
    let pair: [u8; 2] = unsafe { std::mem::transmute(row) }; //~ uninitialised
    println!("{}", pair[0]);
}
