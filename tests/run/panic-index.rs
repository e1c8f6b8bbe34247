fn pick(shelf: &[i32], place: usize) -> i32 {
    shelf[place] //~ panic
}

fn main() {
    println!("{}", pick(&[1, 2, 3], 2));
    println!("{}", pick(&[1, 2, 3], 5));
}
//~ message-contains: index out of bounds: the len is 3 but the index is 5

//~| 3
