use std::mem::MaybeUninit;

fn main() {
    let mut slot = MaybeUninit::<(*mut u8, u8)>::uninit();
    unsafe {
        (&raw mut (*slot.as_mut_ptr()).1).write(1);
        let p = (*slot.as_ptr()).0; //~ uninitialised
        println!("{}", p.is_null());
    }
}
