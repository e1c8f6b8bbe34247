static N: u32 = 5;

fn main() {
    let p = &raw const N as *mut u32;
    unsafe {
        println!("{}", *p);
        *p = 6; //~ other-ub
    }
}

//~| 5
