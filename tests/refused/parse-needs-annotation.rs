fn main() {
    let n = "5".parse().unwrap(); //~ E0284
}
