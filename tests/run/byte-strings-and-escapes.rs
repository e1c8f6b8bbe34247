fn main() {
    let b: &[u8; 5] = b"a\x01\\\"\n";
    println!("{:?} {}", b, b.len());
    let s: &[u8] = b"slice";
    println!("{}", s[0] as char);
    println!("{}", "a\u{0}b".len());
    println!("{:?}", 'a'..='e');
    println!("{:?}", "tab\there");
    println!("{}", '\u{41}');
}

//~| [97, 1, 92, 34, 10] 5
//~| s
//~| 3
//~| 'a'..='e'
//~| "tab\there"
//~| A
