//~ no-rustc: only its code generator says so
struct Shelf { //~ refused
    jars: [u64; 1 << 58],
}

fn main() {
    println!("{}", std::mem::size_of::<[u8; (1 << 61) - 1]>());
    println!("{}", std::mem::size_of::<Shelf>());
}
