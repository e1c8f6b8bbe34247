fn main() {
    let text = "mint";
    let long = unsafe { std::str::from_utf8_unchecked(std::slice::from_raw_parts(text.as_ptr(), 5)) }; //~ out-of-bounds
    println!("{long}");
}
