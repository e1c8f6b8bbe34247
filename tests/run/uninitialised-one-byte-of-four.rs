use std::mem::MaybeUninit;

fn main() {
    let mut number = MaybeUninit::<u32>::uninit();
    let bytes = number.as_mut_ptr() as *mut u8;
    for i in [0, 1, 3] {
        unsafe { bytes.add(i).write(1) };
    }
    println!("{}", unsafe { number.assume_init() }); //~ uninitialised
}
