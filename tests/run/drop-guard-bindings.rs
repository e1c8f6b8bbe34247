//@ edition:2024
// What a guard's `let` binds is there for the arm's body and goes at its end, before what the arm's pattern binds.
struct Spoon(u8);

impl Drop for Spoon {
    fn drop(&mut self) {
        println!("spoon {}", self.0);
    }
}

fn order(number: u8) -> Option<String> {
    (number > 2).then(|| format!("order {number}"))
}

fn main() {
    for number in [1, 5] {
        match number {
            n if let Some(text) = order(n) && text.len() == 7 => println!("{n}: {text}"),
            n => println!("{n}: nothing"),
        }
    }
    //~| 1: nothing
    //~| 5: order 5
    match Some(Spoon(1)) {
        Some(kept) if let second = Spoon(2) && let third = Spoon(kept.0 + second.0) => {
            println!("{} {} {}", kept.0, second.0, third.0);
            let _inner = Spoon(4);
        }
        _ => {}
    }
    //~| 1 2 3
    //~| spoon 4
    //~| spoon 3
    //~| spoon 2
    //~| spoon 1
    match Spoon(6) {
        _ if let _seven = Spoon(7) && false => println!("never"),
        spoon => println!("left with {}", spoon.0),
    }
    //~| spoon 7
    //~| left with 6
    //~| spoon 6
}
