fn main() {
    5 = 6; //~ E0070
}
