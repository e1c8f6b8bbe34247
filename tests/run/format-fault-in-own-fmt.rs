use std::fmt;

struct Jar(*const u32);

impl fmt::Display for Jar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", unsafe { *self.0 }) //~ use-after-free@34
    }
}

fn main() {
    let raw = Box::into_raw(Box::new(7));
    let jar = Jar(raw);
    println!("{jar}");
    drop(unsafe { Box::from_raw(raw) });
    println!("{}", jar);
}

//~| 7
