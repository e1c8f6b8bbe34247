fn main() {
    let mut jars = vec![1, 2];
    let first = jars.as_ptr();
    jars.push(3); //~ freed
    println!("{}", unsafe { *first }); //~ use-after-free
}
//~ message-contains: that line 4 freed, giving its contents to block #2
