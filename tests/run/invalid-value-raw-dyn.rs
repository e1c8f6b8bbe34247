// A raw pointer may be null, but the table of methods beside it must be one.
trait Serve {
    #[allow(dead_code)]
    fn serve(&self) {}
}

impl Serve for u8 {}

fn main() {
    let fine = std::ptr::null::<u8>() as *const dyn Serve;
    println!("{}", fine.is_null());
    let _bad: *const dyn Serve = unsafe { std::mem::transmute((0usize, 0usize)) }; //~ invalid-value
}
//~| true
