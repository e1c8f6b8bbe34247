// Elements that are switched off are not there, in an array as in a `vec!`.
fn main() {
    let a = [1, #[cfg(false)] 2, 3];
    let v = vec![1, #[cfg(false)] 2, #[cfg(not(windows))] 3];
    println!("{:?} {:?}", a, v); //~| [1, 3] [1, 3]
    let none: Vec<String> = vec![#[cfg(false)] String::from("salt")];
    println!("{}", none.len()); //~| 0
}
