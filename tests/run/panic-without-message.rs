fn main() {
    panic!(); //~ panic
}
//~ message-contains: explicit panic
