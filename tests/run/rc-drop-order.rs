use std::rc::Rc;

struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let a = Rc::new(Jar("a"));
    let b = a.clone();
    drop(a);
    println!("one left");
    let c: Rc<[Jar]> = vec![Jar("c0"), Jar("c1")].into();
    println!("{}", c.len());
    let d = Rc::downgrade(&b);
    drop(b);
    println!("{}", d.upgrade().is_none());
    let s: Rc<str> = "text".into();
    println!("{s}");
}

//~| one left
//~| 2
//~| washed a
//~| true
//~| text
//~| washed c0
//~| washed c1
