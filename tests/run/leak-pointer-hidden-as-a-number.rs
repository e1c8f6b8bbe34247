fn main() {
    let jar = Box::into_raw(Box::new(9u64)); //~ leak(8)
    let hidden = jar.addr() ^ 0xff;
    println!("{}", hidden != 0); //~| true
}
