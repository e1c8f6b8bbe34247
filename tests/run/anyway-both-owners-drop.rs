// What the refused program would do: the move copies the handle, and both names own the text.
fn main() {
    //~ args: --anyway
    //~ no-rustc: it refuses the program
    let soup = String::from("soup"); //~ allocated
    let twin = soup; //~ copied
    println!("{soup} {twin}"); //~| soup soup
} //~ double-free freed
//~ why-contains: that is why the compiler refuses
//~ mend-contains: Use the value before the move
