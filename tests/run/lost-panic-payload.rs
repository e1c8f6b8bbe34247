fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let r = std::panic::catch_unwind(|| { std::panic::panic_any(Box::into_raw(Box::new(3u64)) as *mut u64 as usize); }); //~ leak(8,8)
    println!("{}", r.is_err());
} //~ lost(8)

//~| true
