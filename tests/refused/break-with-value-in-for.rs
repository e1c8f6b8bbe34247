fn main() {
    for _ in 0..3 {
        break 5; //~ E0571
    }
}
