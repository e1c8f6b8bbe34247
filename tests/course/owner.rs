fn main() {
    let first = String::from("soup");
    println!("{first}");
    let second = first;
    println!("{second}");
}
