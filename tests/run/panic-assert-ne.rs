fn main() {
    assert_ne!("salt", "sugar");
    assert_ne!("salt", "salt"); //~ panic
}
//~ stderr-contains: assertion `left != right` failed
//~ stderr-contains: left: "salt"
