fn main() {
    let jar = Box::new(String::from("salt"));
    let saved: *const String = &*jar;
    drop(jar); //~ freed
    let text = unsafe { &*saved }; //~ use-after-free
    println!("{text}");
}
