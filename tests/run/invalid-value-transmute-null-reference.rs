fn main() {
    let label: &u8 = unsafe { std::mem::transmute(0usize) }; //~ invalid-value
    println!("{label}");
}
