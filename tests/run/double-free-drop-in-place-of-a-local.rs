fn main() {
    let mut jar = String::from("thyme");
    unsafe { std::ptr::drop_in_place(&mut jar) };
    println!("washed by hand");
} //~ double-free

//~| washed by hand
