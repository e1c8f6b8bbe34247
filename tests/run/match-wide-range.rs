// Ranges of 128 bits in patterns: they match, and they can be all there is.
fn size(grams: u128) -> u8 {
    match grams {
        0..=5 => 1,
        0x4000000000000000000000..=0x4000000000000000000001 => 2,
        340282366920938463463374607431768211455 => 3,
        6.. => 4,
    }
}

fn side(balance: i128) -> &'static str {
    match balance {
        i128::MIN..=-170141183460469231731687303715884105000 => "least",
        -1 => "just below",
        0..170141183460469231731687303715884105000 => "above",
        _ => "other",
    }
}

fn sign(balance: i128) -> i8 {
    match balance {
        ..0 => -1,
        0 => 0,
        1.. => 1,
    }
}

fn main() {
    println!("{} {} {} {}", size(3), size(1 << 86), size(u128::MAX), size(1 << 64)); //~| 1 2 3 4
    println!("{} {}", side(i128::MIN), side(-1)); //~| least just below
    println!("{} {} {}", side(1 << 100), side(-5), side(i128::MAX)); //~| above other other
    println!("{} {} {} {}", sign(-1 << 90), sign(0), sign(1 << 126), sign(-1)); //~| -1 0 1 -1
    if let (n @ 10_u128..=20, _) = (15, ()) {
        println!("{n}"); //~| 15
    }
}
