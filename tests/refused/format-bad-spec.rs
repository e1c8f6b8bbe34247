fn main() {
    println!("{:y}", 1); //~ refused
}
