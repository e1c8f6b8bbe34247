extern "C" fn callback(n: i32) -> i32 {
    if n > 1 {
        panic!("no further"); //~ abort
    }
    n
}

fn main() {
    println!("{}", callback(1));
    println!("{}", callback(2));
}

//~| 1
