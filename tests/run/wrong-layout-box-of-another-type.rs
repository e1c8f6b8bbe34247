fn main() {
    let p = Box::into_raw(Box::new(5u32));
    let b = unsafe { Box::from_raw(p.cast::<u8>()) };
    println!("{b}");
    drop(b); //~ wrong-layout
}

//~| 5
