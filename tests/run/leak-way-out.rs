// The early return and the question mark leave the block behind; the report says which way it was.
use std::alloc::{alloc, dealloc, Layout};

fn measure(grams: i32) -> Result<i32, String> {
    let slip = Layout::new::<i32>();
    let jar = unsafe { alloc(slip).cast::<i32>() }; //~ leak(4)
    unsafe { jar.write(grams) };
    let kept = check(grams)?;
    unsafe { dealloc(jar.cast(), slip) };
    Ok(kept)
} //~ lost(4)
//~ fact-contains: way out: line 8 leaves the function with the block still allocated

fn check(grams: i32) -> Result<i32, String> {
    if grams < 0 {
        return Err(String::from("negative"));
    }
    Ok(grams)
}

fn main() {
    println!("{:?} {:?}", measure(5), measure(-5)); //~| Ok(5) Err("negative")
}
