use std::panic;

struct Jar;

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed");
    }
}

fn main() {
    let r = panic::catch_unwind(|| {
        let _j = Jar;
        panic!("inside");
    });
    println!("{}", r.is_err());
    let ok = panic::catch_unwind(|| 5);
    println!("{:?}", ok.is_ok());
}

//~| washed
//~| true
//~| true
