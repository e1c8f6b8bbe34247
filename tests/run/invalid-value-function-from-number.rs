fn main() {
    let stir: fn() = unsafe { std::mem::transmute(64usize) }; //~ invalid-value
    stir();
}
