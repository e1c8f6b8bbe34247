fn main() {
    let name = "leek";
    let tail = unsafe { name.get_unchecked(2..9) }; //~ out-of-bounds
    println!("{}", tail.len());
}
