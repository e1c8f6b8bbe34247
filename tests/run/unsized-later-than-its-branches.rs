// What a Box of a trait object is made from need not have the object's type, however it is put together.
use std::mem;
use std::rc::Rc;

trait Weigh {
    fn weight(&self) -> i32;
}

struct Jar(i32);

impl Weigh for Jar {
    fn weight(&self) -> i32 {
        self.0
    }
}

fn find(n: i32) -> Option<Jar> {
    if n > 5 { Some(Jar(n)) } else { None }
}

fn main() {
    let either: Box<dyn Weigh> = Box::new(if find(1).is_some() { Jar(1) } else { Jar(2) });
    let labelled: Box<dyn Weigh> = Box::new('found: {
        let Some(jar) = find(7) else { break 'found Jar(3) };
        jar
    });
    let matched: Box<dyn Weigh> = Box::new(match find(0) {
        Some(jar) => jar,
        None => { Jar(4) }
    });
    let mut held = Jar(5);
    let replaced: Vec<Box<dyn Weigh>> = vec![matched, Box::new(mem::replace(&mut held, Jar(6)))];
    let change: Box<dyn Fn(i32) -> i32> = Box::new(if either.weight() > 5 { |n| n + 1 } else { |n| n * 2 });
    let looped = Box::new((loop { break Jar(9) })) as Box<dyn Weigh>;
    let shared: Rc<dyn Weigh> = Rc::new({ Jar(8) });
    println!("{} {} {}", either.weight(), labelled.weight(), change(4));
    println!("{} {} {}", replaced[0].weight(), replaced[1].weight(), held.weight());
    println!("{} {}", looped.weight(), shared.weight());
}

//~| 2 7 8
//~| 4 5 6
//~| 9 8
