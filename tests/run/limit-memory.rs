fn main() {
    let mut all = Vec::new();
    loop {
        all.push([0u8; 100_000]);
    }
}
//~ verdict: limit
//~ args: --memory 4000000
