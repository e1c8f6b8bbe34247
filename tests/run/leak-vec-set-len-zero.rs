fn main() {
    let mut jars = vec![String::from("salt")]; //~ leak(4,1)
    unsafe { jars.set_len(0) };
    println!("{}", jars.len());
} //~ lost(4)

//~| 0
