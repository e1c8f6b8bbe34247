static mut SHELF: [u8; 3] = [1, 2, 3];

fn main() {
    let at = &raw mut SHELF[1]; //~ E0133
    let all = &raw mut SHELF;
    let copy = SHELF; //~ E0133
}
