fn main() {
    let a = [1, 2];
    let i: i32 = 1;
    println!("{}", a[i]); //~ E0277
}
