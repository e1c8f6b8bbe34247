#[repr(u128)] //~ unsupported
enum Weight {
    Light = 1,
    Heavy = 1 << 100,
}

fn main() {
    println!("{}", std::mem::size_of::<Weight>());
    let _ = (Weight::Light, Weight::Heavy);
}
