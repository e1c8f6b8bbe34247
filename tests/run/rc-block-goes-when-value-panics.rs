use std::panic::catch_unwind;
use std::rc::Rc;
use std::sync::Arc;

struct Pot(u8);

impl Drop for Pot {
    fn drop(&mut self) {
        panic!("hot {}", self.0);
    }
}

fn main() {
    println!("{}", catch_unwind(|| drop(Rc::new(Pot(1)))).is_err()); //~| true
    println!("{}", catch_unwind(|| drop(Arc::new(Pot(2)))).is_err()); //~| true
}
