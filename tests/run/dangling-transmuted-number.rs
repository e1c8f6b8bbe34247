fn main() {
    let jar = Box::new(1u8);
    let number: usize = unsafe { std::mem::transmute(&raw const *jar) };
    let back = number as *const u8;
    println!("{}", unsafe { *back }); //~ dangling
}
