fn main() {
    let p: *const i32;
    {
        let n = 1;
        p = &n;
    }
    let r = unsafe { &*p }; //~ dangling
    let _ = r;
}
