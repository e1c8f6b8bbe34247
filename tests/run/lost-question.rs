fn read(n: u8) -> Result<u8, u8> { if n > 3 { Err(n) } else { Ok(n) } }
fn work(n: u8) -> Result<u8, u8> {
    let p = Box::into_raw(Box::new(n)); //~ leak(1,1)
    let m = read(n)?;
    unsafe { drop(Box::from_raw(p)) };
    Ok(m)
} //~ lost(1)
fn main() {
    println!("{:?}", work(2));
    println!("{:?}", work(9));
}

//~| Ok(2)
//~| Err(9)
//~ fact-contains: way out: line 4 leaves the function with the block still allocated
