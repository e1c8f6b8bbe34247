fn main() {
    let jar = Some(Box::new(7));
    let twin = unsafe { std::ptr::read(&jar) };
    if let Some(inner) = jar {
        println!("{inner}"); //~| 7
    } //~ freed
    drop(twin); //~ double-free
}
