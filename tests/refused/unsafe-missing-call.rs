unsafe fn risky() {}

fn main() {
    risky(); //~ E0133
}
