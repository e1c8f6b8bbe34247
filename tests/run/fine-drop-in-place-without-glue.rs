use std::mem::MaybeUninit;

fn main() {
    let mut slot = MaybeUninit::<(u32, bool)>::uninit();
    unsafe { std::ptr::drop_in_place(slot.as_mut_ptr()) };
    println!("nothing to do");
}

//~| nothing to do
