extern "see" fn stir() {} //~ E0703

fn main() {
    stir();
}
