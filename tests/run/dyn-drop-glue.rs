trait Hold {}

struct Jar(&'static str, String);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {} {}", self.0, self.1);
    }
}

impl Hold for Jar {}
impl Hold for u64 {}

fn main() {
    let a: Box<dyn Hold> = Box::new(Jar("a", "x".to_string()));
    let _b: Box<dyn Hold> = Box::new(5u64);
    let raw = Box::into_raw(a);
    println!("raw");
    unsafe { drop(Box::from_raw(raw)) };
    println!("end");
}

//~| raw
//~| washed a x
//~| end
