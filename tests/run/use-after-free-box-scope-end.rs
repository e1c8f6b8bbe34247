fn main() {
    let saved: *const i32;
    {
        let jar = Box::new(4); //~ allocated
        saved = &*jar;
    } //~ freed
    let n = unsafe { *saved }; //~ use-after-free
    println!("{n}");
}
