fn main() {
    let mut b = Box::new(3u64); //~ leak(8,8)
    println!("{b}");
    std::mem::forget(std::mem::replace(&mut b, Box::new(4))); //~ lost(8)
    println!("{b}");
}

//~| 3
//~| 4
