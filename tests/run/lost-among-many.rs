// A few losses are found although each look at the pantry takes in eighty thousand jars.
fn main() {
    let mut shelf: Vec<Box<u64>> = (0..80_000u64).map(Box::new).collect();
    std::mem::forget(Box::new(1u8)); //~ leak(1) lost(1)
    shelf[5] = Box::new(2);
    std::mem::forget(Box::new(3u16)); //~ leak(2,2) lost(2)
    shelf.push(Box::new(1));
    let jar = Box::into_raw(Box::new([4u32; 3])); //~ leak(12,4)
    println!("{}", unsafe { (*jar)[1] });
    println!("{}", shelf.len());
} //~ lost(12)

//~| 4
//~| 80001
