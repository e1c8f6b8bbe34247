fn main() {
    let p: *const i32;
    {
        let n = 1;
        p = &n;
    }
    let r = unsafe { &*p }; //~ dangling
    let _ = r;
}
//~ message-contains: makes a reference to `i32` in the local `n`, which ended at line 6
