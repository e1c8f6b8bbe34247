// The twin is made by a second from_raw, far from the two drops.
struct Soup(u32);

fn claim(jar: *mut Soup) -> Box<Soup> {
    unsafe { Box::from_raw(jar) } //~ copied
}

fn main() {
    let jar = Box::into_raw(Box::new(Soup(3))); //~ allocated initialised
    let first = claim(jar);
    let second = claim(jar);
    println!("{} {}", first.0, second.0); //~| 3 3
    drop(first); //~ freed
    drop(second); //~ double-free
    //~ fact-contains: owners: `first` and `second` both
}
