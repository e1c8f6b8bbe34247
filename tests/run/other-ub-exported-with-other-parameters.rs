#[no_mangle]
extern "C" fn stir() {}

fn main() {
    extern "C" {
        fn stir(times: i32);
    }
    unsafe { stir(3) } //~ other-ub
    //~ fact-contains: `stir` is `extern "C" fn()`, declared as `unsafe extern "C" fn(i32)`
}
