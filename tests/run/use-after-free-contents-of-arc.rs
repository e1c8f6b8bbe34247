// What the library has inside an Arc is not named; that it is the Arc's block is.
use std::sync::Arc;

fn main() {
    let jar = Arc::new(5); //~ allocated initialised
    unsafe { Arc::decrement_strong_count(Arc::as_ptr(&jar)) }; //~ freed
    println!("{jar}"); //~ use-after-free
    //~ message-contains: a reference to the contents of block #1
}
