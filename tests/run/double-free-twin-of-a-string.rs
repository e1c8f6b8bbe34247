fn main() {
    let name = String::from("pepper");
    let twin: String = unsafe { std::mem::transmute_copy(&name) };
    println!("{twin}"); //~| pepper
    drop(name); //~ freed
    drop(twin); //~ double-free
}
