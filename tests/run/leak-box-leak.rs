fn main() {
    let n: &'static mut u16 = Box::leak(Box::new(3)); //~ leak(2,2)
    *n += 1;
    println!("{n}");
} //~ lost(2)

//~| 4
