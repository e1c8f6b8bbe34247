fn season() -> u32 {
    unimplemented!("salt first") //~ panic
}

fn main() {
    season();
}
//~ stderr-contains: not implemented: salt first
