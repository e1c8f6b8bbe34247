fn portion(total: u32, guests: u32) -> u32 {
    unsafe { total.unchecked_sub(guests) } //~ arithmetic
}

fn main() {
    let guests: Vec<u32> = (1..=4).collect();
    let mut left = 9;
    for guest in guests {
        left = portion(left, guest);
    }
    println!("{left}");
}
