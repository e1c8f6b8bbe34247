fn stir() {}

fn main() {
    let stir = unsafe { std::mem::transmute::<fn(), extern "C" fn()>(stir) };
    stir(); //~ other-ub
    //~ fact-contains: `stir` is `fn()`, called as `extern "C" fn()`
}
