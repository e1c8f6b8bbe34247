struct Pot(#[allow(dead_code)] u16);

impl Drop for Pot {
    fn drop(&mut self) {
        println!("washed");
    }
}

fn main() {
    let pots = std::mem::ManuallyDrop::new([Pot(1), Pot(2)]);
    let between = (&raw const pots).cast::<u8>().wrapping_add(1) as *mut Pot;
    unsafe { between.drop_in_place() }; //~ misaligned
}
