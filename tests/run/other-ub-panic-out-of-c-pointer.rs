extern "C-unwind" fn taste() {
    panic!("salt");
}

struct Spoon;

impl Drop for Spoon {
    fn drop(&mut self) {
        println!("never");
    }
}

fn main() {
    let taste: extern "C-unwind" fn() = taste;
    let promised: extern "C" fn() = unsafe { std::mem::transmute(taste) };
    let _spoon = Spoon;
    promised(); //~ other-ub
    //~ message-contains: a panic comes back out of that call
}
