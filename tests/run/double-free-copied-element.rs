fn main() {
    let mut jars = vec![String::from("salt"), String::from("figs")];
    unsafe {
        let first = jars.as_mut_ptr();
        std::ptr::copy(first, first.add(1), 1);
    }
    jars.clear(); //~ double-free
}
