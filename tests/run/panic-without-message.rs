fn main() {
    panic!(); //~ panic
}
//~ stderr-contains: explicit panic
