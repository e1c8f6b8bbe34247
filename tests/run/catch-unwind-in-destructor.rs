// A panic that is caught inside a destructor does not abort, though another one is on its way out.
use std::panic::catch_unwind;

struct Loud(&'static str);

impl Drop for Loud {
    fn drop(&mut self) {
        let name = self.0;
        println!("drop {name}, panicking: {}", std::thread::panicking());
        let caught = catch_unwind(|| {
            let _quiet = Quiet;
            panic!("inside {name}")
        });
        if let Err(payload) = caught {
            println!("caught {}, panicking: {}", payload.downcast::<String>().unwrap(), std::thread::panicking());
        }
    }
}

struct Quiet;

impl Drop for Quiet {
    fn drop(&mut self) {
        println!("quiet");
    }
}

fn main() {
    let outer = catch_unwind(|| {
        let _a = Loud("a");
        let _b = Loud("b");
        panic!("outer");
    });
    println!("{:?}", outer.unwrap_err().downcast_ref::<&str>());
    println!("{}", std::thread::panicking());
    let _c = Loud("c");
    panic!("last"); //~ panic
}

//~| drop b, panicking: true
//~| quiet
//~| caught inside b, panicking: true
//~| drop a, panicking: true
//~| quiet
//~| caught inside a, panicking: true
//~| Some("outer")
//~| false
//~| drop c, panicking: true
//~| quiet
//~| caught inside c, panicking: true
