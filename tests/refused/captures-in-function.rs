fn main() {
    let n = 5;
    fn inner() -> i32 {
        n //~ E0434
    }
    println!("{}", inner());
}
