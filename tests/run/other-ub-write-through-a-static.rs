static COUNT: u32 = 1;

fn raise(place: *const u32) {
    unsafe { *(place as *mut u32) += 1 }; //~ other-ub
}

fn main() {
    raise(&COUNT);
}
