#![feature(iter_next_chunk)]

fn main() {
    let mut numbers = [1, 2, 3].into_iter();
    println!("{:?}", numbers.next_chunk::<2>()); //~ unsupported
}
