enum Never {}

fn main() {
    let place = &raw const *Box::leak(Box::new(3u8));
    unsafe {
        match *place.cast::<Never>() {} //~ other-ub
        //~ message-contains: `match` without arms
    }
}
