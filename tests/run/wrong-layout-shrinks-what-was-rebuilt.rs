use std::mem::ManuallyDrop;

fn main() {
    let mut text = ManuallyDrop::new(String::with_capacity(20)); //~ allocated
    text.push_str("rye"); //~ initialised
    let again = unsafe { String::from_raw_parts(text.as_mut_ptr(), 3, 19) };
    println!("{}", again.into_boxed_str()); //~ wrong-layout
}
//~ why-contains: An owner grows and shrinks its block
//~ mend-contains: the capacity with which it was taken apart
