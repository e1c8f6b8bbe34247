fn main() {
    let shelf = [1, 2, 3];
    let place = shelf.len();
    let n = unsafe { *shelf.get_unchecked(place) }; //~ out-of-bounds
    println!("{n}");
}
