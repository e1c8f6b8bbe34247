trait Plain {
    fn safe(&self);
    unsafe fn dangerous(&self);
}

struct Jar;

impl Plain for Jar {
    unsafe fn safe(&self) {} //~ E0053
    fn dangerous(&self) {} //~ E0053
}

fn main() {}
