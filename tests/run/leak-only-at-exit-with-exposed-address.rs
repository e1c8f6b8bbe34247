fn main() {
    let p = Box::into_raw(Box::new(5u8)); //~ leak(1,1)
    let address = p as usize;
    println!("{}", address != 0);
}

//~| true
