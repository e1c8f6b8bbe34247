fn main() {
    let mut jars = vec![Box::new(1u8), Box::new(2)];
    let last = jars.pop(); //~| Some(2)
    println!("{last:?}");
    drop(last); //~ freed
    unsafe { jars.set_len(2) };
    jars.truncate(1); //~ double-free
}
