fn season() -> u32 {
    todo!() //~ panic
}

fn main() {
    season();
}
//~ message-contains: not yet implemented
