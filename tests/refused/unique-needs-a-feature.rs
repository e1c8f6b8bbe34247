use std::ptr::Unique; //~ E0658

fn main() {
    let unique: Option<Unique<u8>> = None; //~ E0658
    println!("{}", unique.is_none());
}
