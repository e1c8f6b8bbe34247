use std::mem::MaybeUninit;

struct Shelf {
    slots: [MaybeUninit<Box<u32>>; 4],
    len: usize,
}

fn pass(s: Shelf) -> Shelf {
    s
}

fn main() {
    let slots: [MaybeUninit<Box<u32>>; 4] = unsafe { MaybeUninit::uninit().assume_init() };
    let mut s = Shelf { slots, len: 0 };
    s.slots[0] = MaybeUninit::new(Box::new(5));
    s.len = 1;
    let mut s = pass(s);
    println!("{}", unsafe { s.slots[0].assume_init_ref() });
    for i in 0..s.len {
        unsafe { s.slots[i].assume_init_drop() };
    }
}

//~| 5
