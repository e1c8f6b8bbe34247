fn main() {
    let mut a = Box::new(1);
    let b = unsafe { std::ptr::read(&a) };
    drop(b); //~ freed
    a = Box::new(2); //~ double-free
    println!("{a}");
}
