// Zeros are no variant when none has that number.
use std::mem;

#[derive(Debug)]
#[allow(dead_code)]
enum Lid {
    Open,
    Shut,
}

#[derive(Debug)]
#[allow(dead_code)]
enum Jar {
    Small = 1,
    Large,
}

fn main() {
    unsafe {
        println!("{:?}", mem::zeroed::<Lid>()); //~| Open
        let jar: Jar = mem::zeroed(); //~ invalid-value
        println!("{jar:?}");
    }
}
