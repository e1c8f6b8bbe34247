fn count() -> u32 {
    return; //~ E0069
}

fn main() {
    count();
}
