fn main() {
    let least = std::hint::black_box(i16::MIN);
    println!("{}", unsafe { least.unchecked_neg() }); //~ arithmetic
}
