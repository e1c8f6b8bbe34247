fn main() {
    let mut jar = String::from("old"); //~ leak(3,1)
    unsafe { std::ptr::write(&mut jar, String::from("newer")) }; //~ lost(3)
    println!("{jar}");
}

//~| newer
//~ message-contains: (`String::from`)
