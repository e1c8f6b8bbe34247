// Vec push and index: three million pushes, then every element read back three times.
fn main() {
    let mut jars: Vec<u64> = Vec::new();
    let mut i: u64 = 0;
    while i < 3_000_000 {
        jars.push(i % 1000);
        i += 1;
    }
    let mut sum: u64 = 0;
    let mut round = 0;
    while round < 3 {
        let mut at: usize = 0;
        while at < jars.len() {
            sum += jars[at];
            at += 1;
        }
        round += 1;
    }
    println!("{sum}");
}
