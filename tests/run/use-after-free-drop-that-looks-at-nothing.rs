// `Drop::drop` gets a `&mut self`: that is a fault when the value's block is gone, even when `drop` does not read it.
struct Pot(#[allow(dead_code)] u16);

impl Drop for Pot {
    fn drop(&mut self) {
        println!("washed");
    }
}

fn main() {
    let pot = Box::into_raw(Box::new(Pot(1))); //~ allocated
    unsafe {
        drop(Box::from_raw(pot)); //~ freed
        std::ptr::drop_in_place(pot); //~ use-after-free
    }
}
//~ message-contains: drops a `Pot` in block #1
//~| washed
