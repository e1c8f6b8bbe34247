fn cook() {}
fn cook() {} //~ E0428

fn main() {
    cook();
}
