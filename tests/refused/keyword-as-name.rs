fn main() {
    let match = 5; //~ refused
}
