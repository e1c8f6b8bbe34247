fn main() {
    let jar = String::from("salt");
    let twin = unsafe { std::ptr::read(&jar) };
    println!("{jar} {twin}");
    drop(jar); //~ freed
    drop(twin); //~ double-free
}

//~| salt salt
