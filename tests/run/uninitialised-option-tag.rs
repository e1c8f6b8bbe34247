use std::mem::MaybeUninit;

fn main() {
    let jar = MaybeUninit::<Option<u32>>::uninit();
    let seen = unsafe { &*jar.as_ptr() };
    match seen { //~ uninitialised
        Some(food) => println!("{food}"),
        None => println!("none"),
    }
}
