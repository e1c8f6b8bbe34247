fn main() {
    let jars = vec![1u16, 2, 3];
    let _twin = unsafe { std::ptr::read(&jars) };
} //~ double-free
