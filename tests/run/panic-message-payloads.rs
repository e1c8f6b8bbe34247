use std::panic::{catch_unwind, AssertUnwindSafe};

fn main() {
    let mut n = 0;
    let r = catch_unwind(AssertUnwindSafe(|| {
        n += 1;
        if n == 1 {
            panic!("number {}", n);
        }
    }));
    let payload = r.unwrap_err();
    println!("{:?} {}", payload.downcast_ref::<String>(), n);
    let r = catch_unwind(|| panic!("plain"));
    println!("{:?}", r.unwrap_err().downcast_ref::<&str>());
}

//~| Some("number 1") 1
//~| Some("plain")
