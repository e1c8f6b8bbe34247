fn twice(n: u32) -> u32 {
    n * 2
}

fn main() {
    let f: fn(u32, u32) -> u32 = unsafe { std::mem::transmute(twice as fn(u32) -> u32) };
    println!("{}", f(1, 2)); //~ other-ub
}
