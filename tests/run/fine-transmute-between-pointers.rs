fn main() {
    let jar = Box::new(7u32);
    let raw: *const u32 = unsafe { std::mem::transmute(&*jar) };
    let bytes: *const u8 = unsafe { std::mem::transmute(raw) };
    let number: usize = unsafe { std::mem::transmute(raw) };
    println!("{} {} {}", unsafe { *raw }, unsafe { *bytes }, number == raw as usize); //~| 7 7 true
}
