fn deeper(n: u64) -> u64 {
    deeper(n + 1) + 1
}

fn main() {
    println!("{}", deeper(0));
}
//~ verdict: limit
//~ args: --recursion 200
