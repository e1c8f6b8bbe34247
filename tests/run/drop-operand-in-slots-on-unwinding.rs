// What unwinding drops out of slots gets a place in the frame for that, apart from all that still lives there.
use std::panic::catch_unwind;

struct Cup(&'static str);

impl Drop for Cup {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

struct Tray {
    left: Cup,
    right: Cup,
}

fn boom(cup: Cup) -> Cup {
    if cup.0.len() > 1 { panic!("boom") } else { cup }
}

fn two(first: Cup, second: Cup) -> Cup {
    println!("{} {}", first.0, second.0);
    first
}

fn list() {
    let v = Cup("v");
    for cup in [Cup("in the list"), vec![two(Cup("operand"), boom(Cup("last")))].into_iter().next().unwrap()] {
        println!("{} {}", cup.0, v.0);
    }
}

fn boxed() {
    let made = two(Cup("operand"), boom(Box::new(Tray { left: Cup("left"), right: Cup("right") }).left));
    println!("{}", made.0);
}

fn main() {
    println!("{}", catch_unwind(list).is_err());
    println!("{}", catch_unwind(boxed).is_err());
}

//~| washed last
//~| washed operand
//~| washed in the list
//~| washed v
//~| true
//~| washed left
//~| washed operand
//~| washed right
//~| true
