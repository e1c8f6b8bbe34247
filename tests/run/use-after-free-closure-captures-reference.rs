fn main() {
    let soup = Box::new(5u32);
    let look: &u32 = unsafe { &*(&raw const *soup) };
    let taste = || *look;
    println!("{}", taste()); //~| 5
    drop(soup); //~ freed
    let again = || //~ use-after-free
        *look;
    let _ = again;
}
