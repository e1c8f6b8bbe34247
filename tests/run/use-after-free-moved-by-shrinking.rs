fn main() {
    let mut jars: Vec<u16> = Vec::with_capacity(64);
    jars.push(7);
    let first = jars.as_ptr();
    jars.shrink_to_fit(); //~ freed
    println!("{}", unsafe { first.read() }); //~ use-after-free
}
