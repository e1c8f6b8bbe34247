fn eat(_p: *mut u64) {
    println!("eat");
} //~ lost(8)
fn main() {
    eat(Box::into_raw(Box::new(5))); //~ leak(8,8)
    println!("end");
}

//~| eat
//~| end
