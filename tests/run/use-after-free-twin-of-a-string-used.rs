fn main() {
    let soup = String::from("leek"); //~ allocated initialised
    let twin = unsafe { std::ptr::read(&soup) }; //~ copied
    drop(soup); //~ freed
    println!("{twin}"); //~ use-after-free
}
//~ why-contains: `twin` is one of two owners of the block
//~ mend-contains: Keep one owner
