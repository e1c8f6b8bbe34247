extern "C" fn each(cook: fn(i32)) {
    for plate in 0..2 {
        cook(plate);
    }
}

fn main() {
    each(|plate| assert!(plate < 1, "too many")); //~ abort
    //~ message-contains: no panic may leave `each`, which is `extern "C"`
}
