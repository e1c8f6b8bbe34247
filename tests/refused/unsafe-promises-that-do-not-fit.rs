// An impl promises what its trait asks for, no more and no less.
trait Plain {
    fn safe(&self);
    unsafe fn dangerous(&self);
}

unsafe trait Promise {}

struct Jar;

impl Plain for Jar {
    fn safe(&self) {}
    unsafe fn dangerous(&self) {}
}

impl Promise for Jar {} //~ E0200

struct Lid;

unsafe impl Plain for Lid { //~ E0199
    fn safe(&self) {}
    unsafe fn dangerous(&self) {}
}

unsafe impl Drop for Lid { //~ E0199
    fn drop(&mut self) {}
}

unsafe fn main() {} //~ E0580
