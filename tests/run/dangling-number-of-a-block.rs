// The number is right, and there is a block at that address; yet a number gives no right to it.
fn main() {
    let text = String::from("soup");
    let number = text.as_ptr().addr();
    let again = std::ptr::without_provenance::<u8>(number);
    println!("{}", unsafe { *again }); //~ dangling
    //~ fact-contains: there: block #1 lies there; the address alone gives no right to it
}
