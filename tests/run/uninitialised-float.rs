fn main() {
    let weight: f64 = unsafe { std::mem::MaybeUninit::uninit().assume_init() }; //~ uninitialised
    println!("{weight}");
}
