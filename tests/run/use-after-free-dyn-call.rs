trait Tool {
    fn clean(&self) -> u8;
}
struct Knife(u8);
impl Tool for Knife {
    fn clean(&self) -> u8 {
        self.0
    }
}

fn main() {
    let tool: *mut dyn Tool = Box::into_raw(Box::new(Knife(1)));
    unsafe {
        drop(Box::from_raw(tool)); //~ freed
        println!("{}", (*tool).clean()); //~ use-after-free
    }
}
