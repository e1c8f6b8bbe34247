// What we cannot read may be what the feature adds: never "wrong", only "not supported".
#![feature(box_patterns, never_type)]

fn main() {
    let box sum = Box::new(3); //~ unsupported
    println!("{sum}");
}
//~ message-contains: box_patterns
