fn main() {
    let text = String::from("kept"); //~ leak(4,1)
    let f = move || text.len();
    println!("{}", f());
    std::mem::forget(f); //~ lost(4)
}

//~| 4
