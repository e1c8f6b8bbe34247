fn main() {
    let jars = 3;
    println!("before");
    panic!("no room for {} jars", jars + 1); //~ panic
}
//~ message-contains: no room for 4 jars

//~| before
