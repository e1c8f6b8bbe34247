fn main() {
    let heat = 200;
    assert!(heat > 300, "only {heat} degrees"); //~ panic
}
//~ message-contains: only 200 degrees
