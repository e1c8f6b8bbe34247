fn main() {
    let jars = [1u8, 2];
    let pots = [3u8, 4];
    let step = (pots.as_ptr() as usize).wrapping_sub(jars.as_ptr() as usize);
    let neighbour = jars.as_ptr().wrapping_add(step);
    println!("{}", neighbour == pots.as_ptr()); //~| true
    println!("{}", unsafe { *neighbour }); //~ out-of-bounds
}
