#[derive(Clone, Copy)]
struct Jar; //~ E0184

impl Drop for Jar {
    fn drop(&mut self) {}
}

fn main() {}
