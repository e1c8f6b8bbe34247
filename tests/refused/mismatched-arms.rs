fn main() {
    let n = match 3 {
        0 => 'a',
        _ => 1u8, //~ E0308
    };
    println!("{n}");
}
