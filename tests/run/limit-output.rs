fn main() {
    loop {
        print!("0123456789");
    }
}
//~ verdict: limit
//~ args: --output 1000
//~ out: any
