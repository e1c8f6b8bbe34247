fn pointer() -> *const u64 {
    let n = 42;
    &n
}

fn main() {
    let p = pointer();
    let n = unsafe { *p }; //~ dangling
    println!("{n}");
}
