use std::mem::ManuallyDrop;

fn main() {
    let mut rolls = ManuallyDrop::new(Vec::<u8>::with_capacity(10)); //~ allocated
    rolls.push(4); //~ initialised
    let slice = std::ptr::slice_from_raw_parts_mut(rolls.as_mut_ptr(), 1);
    println!("{}", unsafe { Box::from_raw(slice) }.len()); //~ wrong-layout
}
//~| 1
//~ message-contains: drops an owner, which frees
//~ mend-contains: Rebuild the owner
