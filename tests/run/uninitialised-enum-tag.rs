use std::mem::MaybeUninit;

enum Dish {
    Soup(u32),
    Bread,
}

fn main() {
    let slot = MaybeUninit::<Dish>::uninit();
    let dish = unsafe { &*slot.as_ptr() };
    match dish { //~ uninitialised
        Dish::Soup(n) => println!("{n}"),
        Dish::Bread => println!("bread"),
    }
}
//~ fact-contains: missing: the tag
