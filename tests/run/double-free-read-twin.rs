fn main() {
    let jar = String::from("salt");
    let twin = unsafe { std::ptr::read(&jar) };
    println!("{jar} {twin}");
    drop(jar); //~ freed
    drop(twin); //~ double-free
}

//~ fact-contains: owners: `jar` and `twin` both
//~| salt salt
