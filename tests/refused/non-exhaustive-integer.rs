fn main() {
    let n = 3u8;
    match n { //~ E0004
        0..=100 => {}
        150.. => {}
    }
}
