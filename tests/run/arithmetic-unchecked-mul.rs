fn main() {
    let jars = std::hint::black_box(200u8);
    println!("{}", unsafe { jars.unchecked_mul(2) }); //~ arithmetic
}
