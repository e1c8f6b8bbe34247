fn weigh(grams: f32) -> u32 {
    grams as u32
}

fn main() {
    let scale: fn(i32) -> u32 = unsafe { std::mem::transmute(weigh as fn(f32) -> u32) };
    println!("{}", scale(5)); //~ other-ub
    //~ fact-contains: signatures: `weigh` is `fn(f32) -> u32`, called as `fn(i32) -> u32`
}
