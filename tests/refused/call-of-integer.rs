fn main() {
    let n = 5;
    n(); //~ E0618
}
