fn main() {
    eprint!("a");
    eprintln!("b {}", 1);
    eprintln!();
    println!("out");
}
//~ stderr-contains: ab 1

//~| out
