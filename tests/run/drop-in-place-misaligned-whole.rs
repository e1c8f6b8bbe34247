// The value's own destructor does nothing that needs the alignment; its field's is called all the same.
struct Bell(u8);

impl Drop for Bell {
    fn drop(&mut self) {
        println!("ring {}", self.0);
    }
}

#[repr(C, align(2))]
struct Tower {
    bell: Bell,
    floors: u8,
}

fn main() {
    let mut bytes = [0u8; 16];
    let start = bytes.as_mut_ptr();
    let odd = start.wrapping_add(start.align_offset(2) + 1).cast::<Tower>();
    unsafe { odd.drop_in_place() } //~ misaligned
}
