fn main() {
    let jars = vec![1u32, 2, 3]; //~ leak(12)
    std::mem::forget(jars); //~ lost(12)
}
