fn main() {
    let mut plates = Vec::with_capacity(1); //~ allocated
    plates.push(1u32); //~ initialised
    let first: *const u32 = &plates[0];
    plates.push(2); //~ freed
    println!("{}", unsafe { *first }); //~ use-after-free
    //~ fact-contains: freed by: `Vec::push`, which line 5 calls
}
