use std::mem::ManuallyDrop;

union Slot {
    name: ManuallyDrop<String>,
    number: u8,
}

fn main() {
    let mut slot = Slot { name: ManuallyDrop::new(String::from("fig")) }; //~ leak(3)
    slot.number = 1;
    println!("{}", unsafe { slot.number }); //~| 1
} //~ lost(3)
