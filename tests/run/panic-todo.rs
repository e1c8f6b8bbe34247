fn season() -> u32 {
    todo!() //~ panic
}

fn main() {
    season();
}
//~ stderr-contains: not yet implemented
