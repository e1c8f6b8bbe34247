fn main() {
    break; //~ E0268
}
