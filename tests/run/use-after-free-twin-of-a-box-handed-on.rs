fn take(order: Box<u32>) -> u32 {
    *order
} //~ freed

fn main() {
    let order = Box::new(7); //~ allocated initialised
    let twin = unsafe { std::ptr::read(&order) }; //~ copied
    println!("{}", take(order));
    println!("{}", take(twin)); //~ use-after-free
}
//~| 7
//~ why-contains: `twin` is one of two owners
//~ mend-contains: Keep one owner
