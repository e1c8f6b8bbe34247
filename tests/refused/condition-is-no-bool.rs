fn main() {
    let n = 1;
    if n { //~ E0308
        println!("yes");
    }
}
