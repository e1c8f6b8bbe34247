fn eat(plates: Vec<u32>) -> usize {
    plates.len()
} //~ freed

fn main() {
    //~ args: --anyway
    //~ no-rustc: it refuses the program
    let plates = vec![1, 2, 3]; //~ allocated
    println!("{}", eat(plates)); //~| 3
    println!("{}", plates.len()); //~| 3
} //~ double-free
