fn main() {
    let shelf = [1, 2, 3];
    let mut place = 0;
    while place < 10 {
        println!("{}", shelf[place]); //~ panic
        place += 1;
    }
}
//~ message-contains: index out of bounds: the len is 3 but the index is 3

//~| 1
//~| 2
//~| 3
