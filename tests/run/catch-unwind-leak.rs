// What unwinding drops is freed; what was only behind a raw pointer is lost when the frame goes.
fn work(fail: bool) {
    let text = String::from("freed by the unwinding");
    let raw = Box::into_raw(Box::new(7u64)); //~ leak(8,8)
    if fail {
        panic!("too early for the free: {} {}", text, unsafe { *raw }); //~ lost(8)
    }
    drop(unsafe { Box::from_raw(raw) });
}

fn main() {
    work(false);
    println!("{}", std::panic::catch_unwind(|| work(true)).is_err());
    std::mem::forget(std::panic::catch_unwind(|| panic!("kept for ever"))); //~ leak(16,8)
}

//~| true
