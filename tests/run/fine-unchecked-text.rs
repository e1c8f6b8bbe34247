// That text is UTF-8 is a promise to the library, not to memory: it is not checked.
fn main() {
    unsafe {
        let bytes = vec![0x73, 0xff];
        println!("{}", std::str::from_utf8_unchecked(&bytes).len()); //~| 2
        println!("{}", String::from_utf8_unchecked(bytes).len()); //~| 2
    }
}
