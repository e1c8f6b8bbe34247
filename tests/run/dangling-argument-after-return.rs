fn keep(spoon: u64) -> *const u64 {
    &raw const spoon
}

fn main() {
    let spoon = keep(4);
    let _twin = unsafe { std::ptr::read(spoon) }; //~ dangling
}
