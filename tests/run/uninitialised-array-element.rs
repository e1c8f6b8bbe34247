use std::mem::MaybeUninit;

fn main() {
    let mut shelf: MaybeUninit<[u8; 3]> = MaybeUninit::uninit();
    let p = shelf.as_mut_ptr().cast::<u8>();
    unsafe {
        p.write(1);
        p.add(2).write(3);
        let all = shelf.assume_init(); //~ uninitialised
        println!("{:?}", all);
    }
}
