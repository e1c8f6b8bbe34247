fn main() {
    let label: &u8 = unsafe { std::mem::MaybeUninit::uninit().assume_init() }; //~ uninitialised
    println!("{label}");
}
