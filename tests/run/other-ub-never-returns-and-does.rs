fn come_back() {}

#[no_mangle]
extern "C" fn close() {}

mod next_door {
    extern "C" {
        pub fn close() -> !;
    }
}

fn main() {
    let done = std::panic::catch_unwind(|| {
        let stay: fn() -> ! = unsafe { std::mem::transmute(boil as fn()) };
        stay();
    });
    println!("{}", done.is_err()); //~| true
    come_back();
    unsafe { next_door::close() } //~ other-ub
    //~ message-contains: never returns
}

fn boil() {
    panic!("over");
}
