// Nothing is read, and yet the address must suit the type.
fn main() {
    let spoons = 7u32;
    let odd = ((&raw const spoons) as usize | 1) as *const [u32; 0];
    unsafe {
        let _ = *odd;
    }
    let _nothing = unsafe { *odd }; //~ misaligned
}
