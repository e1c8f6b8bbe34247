// The local is gone when the reference to it leaves the function: at the closing brace.
fn order() -> &'static u8 {
    let table = 4u8;
    unsafe { std::mem::transmute(&table) }
} //~ dangling
//~ message-contains: hands on a reference

fn main() {
    let table = order();
    println!("{table}");
}
