fn main() {
    let eggs = 2 + 2;
    assert_eq!(eggs, 4);
    assert_eq!(eggs, 5, "count them"); //~ panic
}
//~ message-contains: assertion `left == right` failed: count them
//~ message-contains: left: 4
//~ message-contains: right: 5
