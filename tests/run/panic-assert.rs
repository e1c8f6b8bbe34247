fn main() {
    let heat = 200;
    assert!(heat > 100);
    assert!(heat > 300); //~ panic
}
//~ message-contains: assertion failed: heat > 300
