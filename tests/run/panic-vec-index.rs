fn main() {
    let jars = vec![1, 2, 3];
    let place = jars.len();
    println!("{}", jars[place]); //~ panic
}
//~ message-contains: index out of bounds: the len is 3 but the index is 3
