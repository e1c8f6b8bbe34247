fn main() {
    let eggs = 2 + 2;
    assert_eq!(eggs, 4);
    assert_eq!(eggs, 5, "count them"); //~ panic
}
//~ stderr-contains: assertion `left == right` failed: count them
//~ stderr-contains: left: 4
//~ stderr-contains: right: 5
