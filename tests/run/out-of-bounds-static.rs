static ROW: [u8; 2] = [1, 2];

fn main() {
    let place = ROW.as_ptr().wrapping_add(2);
    println!("{}", unsafe { *place }); //~ out-of-bounds
}
