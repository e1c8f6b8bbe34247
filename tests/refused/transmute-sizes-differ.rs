fn main() {
    let n: u64 = unsafe { std::mem::transmute(1u32) }; //~ E0512
    println!("{n}");
}
