fn main() {
    let inner = Box::into_raw(Box::new(1u16)); //~ leak(2,2)
    let outer = Box::into_raw(Box::new(inner)); //~ leak(8,8)
    println!("{}", unsafe { **outer });
    std::mem::forget(outer);
} //~ lost(8) lost(2)

//~| 1
