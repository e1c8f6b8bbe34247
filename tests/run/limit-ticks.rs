fn main() {
    println!("round and round");
    loop {}
}
//~ verdict: limit
//~ args: --steps 100000

//~| round and round
