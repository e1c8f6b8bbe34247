// An integer loop: 20 million rounds of arithmetic with every overflow check.
fn main() {
    let mut sum: i64 = 0;
    let mut i: i64 = 0;
    while i < 20_000_000 {
        sum = (sum + i * 3) % 1_000_003;
        i += 1;
    }
    println!("{sum}");
}
