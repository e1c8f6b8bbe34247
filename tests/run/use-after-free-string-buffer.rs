fn text() -> *const u8 {
    let s = String::from("gone");
    s.as_ptr()
} //~ freed

fn main() {
    let p = text();
    let byte = unsafe { *p }; //~ use-after-free
    println!("{byte}");
}
