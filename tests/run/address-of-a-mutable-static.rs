// Where a static is, is no secret: only what is done with the pointer needs an unsafe block.
static mut SHELF: [u8; 3] = [1, 2, 3];

fn main() {
    let at = &raw mut SHELF;
    let same = std::ptr::addr_of!(SHELF);
    unsafe {
        (*at)[1] = 9;
        println!("{:?} {}", *same, same.cast::<u8>().add(1).read()); //~| [1, 9, 3] 9
    }
}
