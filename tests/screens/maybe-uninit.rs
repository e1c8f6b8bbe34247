use std::mem::MaybeUninit;
union Slot { number: u32, byte: u8 }
fn main() {
    let mut jar = MaybeUninit::<u32>::uninit();
    let mut pair = MaybeUninit::<[u16; 2]>::uninit();
    let slot = Slot { byte: 1 };
    unsafe { pair.as_mut_ptr().cast::<u16>().write(7) };
    jar.write(5);
    println!("{} {}", unsafe { jar.assume_init() }, unsafe { slot.byte });
    let _ = unsafe { slot.number };
}
