use std::ptr::NonNull;

fn main() {
    let p = NonNull::<u64>::dangling();
    let n = unsafe { *p.as_ref() }; //~ dangling
    println!("{n}");
}
