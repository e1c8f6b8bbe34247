fn main() {
    let r: &'static mut u64 = Box::leak(Box::new(5)); //~ leak(8,8)
    *r += 1;
    println!("{r}");
} //~ lost(8)

//~| 6
