fn main() {
    let jars = vec![String::from("a"), String::from("b")];
    let stolen = unsafe { std::ptr::read(&jars[1]) };
    println!("{stolen}");
    drop(stolen); //~ freed
    println!("leaving");
} //~ double-free

//~| b
//~| leaving
