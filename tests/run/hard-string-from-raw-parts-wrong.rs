fn main() {
    let s = String::from("hello");
    let (p, len) = (s.as_ptr() as *mut u8, s.len());
    std::mem::forget(s);
    let t = unsafe { String::from_raw_parts(p, len, 100) };
    println!("{t}");
} //~ wrong-layout

//~| hello
