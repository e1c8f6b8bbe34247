// Each block is named after the owner that it belongs to, whoever asked for it: these were taken inside `collect`.
fn main() {
    let jars: Vec<Box<u64>> = (0..2u64).map(Box::new).collect(); //~ leak(8) leak(8)
    println!("{}", jars.len()); //~| 2
    for jar in jars {
        std::mem::forget(jar);
    }
    //~ message-contains: the contents of a `Box<u64>`
}
