fn main() {
    let row: *mut [u32] = Box::into_raw(vec![1u32, 2, 3].into_boxed_slice());
    unsafe {
        drop(Box::from_raw(row)); //~ freed
        println!("{}", (*row)[1]); //~ use-after-free
    }
}
//~ message-contains: goes to an element inside
