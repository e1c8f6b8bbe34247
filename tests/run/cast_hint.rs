// A cast gives its type to a literal, and to nothing else.
fn same<T>(value: T) -> T {
    value
}

macro_rules! big {
    () => {
        5_000_000_000
    };
}

fn main() {
    let n = std::hint::black_box(4);
    println!("{} {}", matches!(n, 4) as u8, (match n { 4 => 'a', _ => 'b' }) as u32); //~| 1 97
    println!("{} {}", { n > 3 } as i32, (if n > 3 { 2.9 } else { 1.0 }) as u8); //~| 1 2
    println!("{} {}", same(300) as u8, std::cmp::max(300, n) as u8); //~| 44 44
    println!("{} {}", 300.max(n) as u8, (300 + n) as u8); //~| 44 48
    println!("{} {}", big!() as u64, { 3_000_000_000 } as u32); //~| 5000000000 3000000000
    println!("{} {}", (if n > 3 { 200 } else { 2 }) as u8, -1 as i64); //~| 200 -1
    println!("{} {}", 97 as char, { 98 } as char); //~| a b
    println!("{} {}", !0 as u16, 3 as f64 / 2 as f64); //~| 65535 1.5
    println!("{}", (!0 as *const u8).addr() == usize::MAX); //~| true
    println!("{}", (if n > 3 { same::<i32> } else { same::<i32> }) as usize != 0); //~| true
}
