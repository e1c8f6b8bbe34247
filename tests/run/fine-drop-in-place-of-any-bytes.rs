use std::mem::MaybeUninit;

#[derive(Clone, Copy)]
enum Heat {
    Low = 1,
    High = 2,
}

fn main() {
    let mut number = MaybeUninit::<u32>::uninit();
    let mut heat = MaybeUninit::<(Heat, bool, &u8)>::uninit();
    let mut row = MaybeUninit::<[char; 4]>::uninit();
    unsafe {
        std::ptr::drop_in_place(number.as_mut_ptr());
        std::ptr::drop_in_place(heat.as_mut_ptr());
        std::ptr::drop_in_place(row.as_mut_ptr());
        *number.as_mut_ptr() = 5;
        println!("{} {}", number.assume_init(), Heat::Low as u8 + Heat::High as u8); //~| 5 3
    }
}
