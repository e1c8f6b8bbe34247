fn main() {
    let jar = 5u32;
    let address = (&raw const jar).addr();
    let p = std::ptr::without_provenance::<u32>(address);
    let n = unsafe { *p }; //~ dangling
    println!("{n}");
}
