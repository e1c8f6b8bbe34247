//@ edition:2024
// An operand is dropped before the temporaries when a jump gives its call up; but a tail, an arm and a closure's body
// have no scope of their own, so there all go youngest first.
struct Cup(&'static str);

impl Drop for Cup {
    fn drop(&mut self) {
        print!("-{} ", self.0);
    }
}

struct Tray {
    left: Cup,
    right: Cup,
}

fn tray(left: &'static str, right: &'static str) -> Tray {
    Tray { left: Cup(left), right: Cup(right) }
}

fn two(first: Cup, _: Cup) -> Cup {
    first
}

fn tail(early: bool) -> Cup {
    two(Cup("operand"), (tray("l", "r").right, if early { return Cup("early") }).0)
}

fn inner(early: bool) -> Cup {
    let made = two(Cup("operand"), (tray("l", "r").right, if early { return Cup("early") }).0);
    made
}

fn list(early: bool) -> (Cup, Cup) {
    (Cup("operand"), (tray("l", "r").right, if early { return (Cup("early"), Cup("too")) }).0)
}

fn arm(early: bool) -> Cup {
    match early {
        true => two(Cup("operand"), (tray("l", "r").left, if early { return Cup("early") }).0),
        false => Cup("other"),
    }
}

fn main() {
    tail(true);
    println!();
    inner(true);
    println!();
    list(true);
    println!();
    arm(true);
    println!();
    let closure = |early: bool| two(Cup("operand"), (tray("l", "r").right, if early { return Cup("early") }).0);
    closure(true);
    println!();
    closure(false);
    println!();
}

//~| -r -l -operand -early 
//~| -r -operand -l -early 
//~| -r -l -operand -early -too 
//~| -l -operand -r -early 
//~| -r -l -operand -early 
//~| -r -l -operand 
