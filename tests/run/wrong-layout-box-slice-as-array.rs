fn main() {
    let row: Box<[u8]> = vec![1u8, 2, 3, 4].into_boxed_slice();
    let half = unsafe { Box::from_raw(Box::into_raw(row) as *mut [u8; 2]) };
    println!("{}", half[1]); //~| 2
} //~ wrong-layout
//~ message-contains: drops a `Box<[u8; 2]>`, which frees
