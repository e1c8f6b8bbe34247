fn main() {
    let jar = 9u64;
    let p = &raw const jar;
    let bits: usize = unsafe { std::mem::transmute(p) };
    let q: *const u64 = unsafe { std::mem::transmute(bits) };
    println!("{}", unsafe { *q }); //~ dangling
}
