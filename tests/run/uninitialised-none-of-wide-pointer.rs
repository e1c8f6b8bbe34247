// Where an Option of a wide pointer is None, the half for the length is padding.
use std::mem::MaybeUninit;

fn label(known: bool) -> Option<&'static str> {
    if known {
        Some("leek soup")
    } else {
        None
    }
}

fn main() {
    let mut place: MaybeUninit<Option<&'static str>> = MaybeUninit::zeroed();
    let length = unsafe { place.as_ptr().cast::<usize>().add(1) };
    println!("{}", unsafe { length.read() });
    place.write(label(true));
    println!("{}", unsafe { length.read() });
    place.write(label(false));
    println!("{:?}", unsafe { place.assume_init_read() });
    println!("{}", unsafe { length.read() }); //~ uninitialised
}

//~| 0
//~| 9
//~| None
