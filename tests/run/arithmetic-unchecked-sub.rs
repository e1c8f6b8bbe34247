fn main() {
    let n = 3usize;
    let m = unsafe { n.unchecked_sub(4) }; //~ arithmetic
    println!("{m}");
}
