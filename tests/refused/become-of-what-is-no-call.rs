#![feature(explicit_tail_calls)]
#![allow(incomplete_features)]

fn pot(n: [u64; 9]) -> u64 {
    if n[0] > 3 {
        return n[0];
    }
    become pot([n[0] + 1; 9]) //~ unsupported
}

fn main() {
    println!("{}", pot([0; 9]));
}
