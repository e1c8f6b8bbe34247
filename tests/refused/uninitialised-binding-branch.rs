fn main() {
    let n: i32;
    if std::mem::size_of::<u8>() == 1 {
        n = 1;
    }
    println!("{}", n); //~ E0381
}
