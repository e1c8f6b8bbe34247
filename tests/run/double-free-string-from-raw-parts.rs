// Two texts made of one.
fn main() {
    unsafe {
        let (start, len, capacity) = String::from("salt").into_raw_parts();
        let first = String::from_raw_parts(start, len, capacity);
        let second = String::from_raw_parts(start, len, capacity);
        println!("{first} {second}"); //~| salt salt
        drop(first);
        drop(second); //~ double-free
    }
}
