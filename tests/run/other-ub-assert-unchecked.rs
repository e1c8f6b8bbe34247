fn main() {
    let jars = std::hint::black_box(3);
    unsafe { std::hint::assert_unchecked(jars < 3) }; //~ other-ub
}
