fn stir(times: u32) -> u32 {
    times
}

fn main() {
    let wrong: fn(u64, u64) -> u32 = unsafe { std::mem::transmute(stir as fn(u32) -> u32) };
    println!("{}", wrong(1, 2)); //~ other-ub
}
