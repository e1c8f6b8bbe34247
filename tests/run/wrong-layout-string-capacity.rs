use std::mem::ManuallyDrop;

fn main() {
    let mut name = ManuallyDrop::new(String::with_capacity(32));
    name.push_str("thyme");
    let again = unsafe { String::from_raw_parts(name.as_mut_ptr(), name.len(), name.len()) };
    println!("{again}"); //~| thyme
} //~ wrong-layout
