fn main() {
    assert_ne!("salt", "sugar");
    assert_ne!("salt", "salt"); //~ panic
}
//~ message-contains: assertion `left != right` failed
//~ message-contains: left: "salt"
