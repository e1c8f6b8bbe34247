fn main() {
    let p = Box::into_raw(Box::new([1u8, 2, 3]));
    let second = unsafe { Box::from_raw(p.cast::<u8>().add(1)) };
    println!("{second}");
} //~ bad-free

//~| 2
