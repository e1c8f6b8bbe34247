fn main() {
    let jars = vec![
        String::from("a"), //~ leak(1,1)
        String::from("bb"), //~ leak(2,1)
    ];
    std::mem::forget(jars); //~ lost(1) lost(2) lost(48)
}
//~^^^^^^ leak(48,8)
