fn main() {
    stir(3); //~ E0425
}
