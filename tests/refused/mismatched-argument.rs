fn weigh(grams: u32) -> u32 {
    grams
}

fn main() {
    let n: i64 = 5;
    println!("{}", weigh(n)); //~ E0308
}
