// An impl that neither std nor the program has is missing.
struct Jar;

fn shown<T: std::fmt::Debug>(value: T) -> String {
    format!("{value:?}")
}

fn main() {
    println!("{}", shown(Jar)); //~ E0277
    println!("{}", shown(|| 1)); //~ E0277
}
