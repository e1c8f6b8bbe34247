fn main() {
    let p = Box::into_raw(Box::new(7u64)); //~ leak(8,8)
    let n = p as usize;
    println!("{}", n != 0);
} //~ lost(8)

//~| true
//~ fact-contains: as a number: its address was made a number
