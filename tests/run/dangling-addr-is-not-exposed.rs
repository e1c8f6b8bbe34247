fn main() {
    let jar = 7u32;
    let address = (&raw const jar).addr();
    println!("{}", unsafe { *(address as *const u32) }); //~ dangling
}
