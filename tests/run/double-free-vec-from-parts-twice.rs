fn main() {
    let plates = vec![1u16, 2, 3]; //~ allocated initialised
    let twin = unsafe { Vec::from_raw_parts(plates.as_ptr().cast_mut(), 3, 3) }; //~ copied
    println!("{twin:?}"); //~| [1, 2, 3]
    //~ fact-contains: owners: `plates` and `twin` both
} //~ double-free freed
