use std::mem::MaybeUninit;

#[derive(Clone, Copy)]
struct Jar {
    grams: u32,
    lid: bool,
}

fn main() {
    let mut slot = MaybeUninit::<Jar>::uninit();
    let p = slot.as_mut_ptr();
    unsafe {
        (&raw mut (*p).grams).write(5);
        println!("{}", (*p).grams);
        let copy = *p; //~ uninitialised
        println!("{}", copy.lid);
    }
}

//~| 5
