fn main() {
    let mut n = 5;
    let b = unsafe { Box::from_raw(&raw mut n) };
    println!("{b}");
    drop(b); //~ bad-free
}

//~| 5
