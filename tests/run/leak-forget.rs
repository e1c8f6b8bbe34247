fn main() {
    let jar = Box::new(7u64); //~ leak(8,8)
    println!("{jar}");
    std::mem::forget(jar); //~ lost(8)
    println!("forgotten");
}

//~| 7
//~| forgotten
