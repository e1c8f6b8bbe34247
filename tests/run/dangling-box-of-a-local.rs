fn make() -> *mut i32 {
    let mut n = 3;
    &raw mut n
}

fn main() {
    let p = make();
    let b = unsafe { Box::from_raw(p) }; //~ dangling
    println!("{b}");
}
