fn main() {
    Box::leak(Box::new(5u64)); //~ leak(8,8) lost(8)
    println!("end");
}

//~| end
