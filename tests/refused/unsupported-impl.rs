// An impl that std has and we lack is never called missing.
fn shown<T: std::fmt::Debug>(value: T) -> String {
    format!("{value:?}")
}

fn main() {
    println!("{}", shown([1, 2, 3].splitn(2, |n| *n == 2))); //~ unsupported
    println!("{:e}", 1u128 << 100); //~ unsupported
}
