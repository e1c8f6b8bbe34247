fn season() -> u32 {
    unimplemented!("salt first") //~ panic
}

fn main() {
    season();
}
//~ message-contains: not implemented: salt first
