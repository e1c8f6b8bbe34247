extern "win64" fn stir() {} //~ unsupported

fn main() {
    stir();
}
