fn main() {
    let food = 5u64;
    let stir: fn() = unsafe { std::mem::transmute(&raw const food) }; //~ invalid-value
    stir();
}
