fn main() {
    println!("never closed);
}
//~ verdict: refused
