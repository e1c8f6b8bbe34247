// The pattern fits whatever is there, but its first alternative looks.
use std::mem::MaybeUninit;

fn main() {
    let jar = MaybeUninit::<i32>::uninit();
    let seen: &i32 = unsafe { &*jar.as_ptr() };
    let &(0 | _) = seen; //~ uninitialised
}
