fn main() {
    let heat = 200;
    assert!(heat > 300, "only {heat} degrees"); //~ panic
}
//~ stderr-contains: only 200 degrees
