fn main() {
    let a = 1
    let b = 2; //~^ refused
    println!("{}", a + b);
}
