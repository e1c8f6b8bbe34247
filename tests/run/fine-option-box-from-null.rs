fn main() {
    let none: Option<Box<u8>> = unsafe { std::mem::transmute(std::ptr::null_mut::<u8>()) };
    let zero: Option<&u8> = unsafe { std::mem::zeroed() };
    let call: Option<fn()> = unsafe { std::mem::zeroed() };
    println!("{} {} {}", none.is_none(), zero.is_none(), call.is_none()); //~| true true true
}
