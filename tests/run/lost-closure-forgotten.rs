fn main() {
    let b = Box::new(5u64); //~ leak(8,8)
    let c = move || println!("{b}");
    c();
    std::mem::forget(c); //~ lost(8)
    println!("end");
}

//~| 5
//~| end
