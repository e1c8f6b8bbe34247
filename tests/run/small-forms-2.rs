// More small forms: imports that lean on each other, `?` on ControlFlow, assignment to the empty tuple, Location's file.
use std::ops::ControlFlow;

mod menu {
    pub enum Course {
        First,
        Second,
    }
}

fn first_large(numbers: &[u32]) -> ControlFlow<u32> {
    for number in numbers {
        check(*number)?;
    }
    ControlFlow::Continue(())
}

fn check(number: u32) -> ControlFlow<u32> {
    if number > 9 { ControlFlow::Break(number) } else { ControlFlow::Continue(()) }
}

fn made<T: Default>() -> Option<T> {
    Some(T::default())
}

fn nothing() -> Option<u8> {
    () = made()?;
    made()
}

fn main() {
    use menu::Course;
    use Course::*;
    for course in [First, Second] {
        match course {
            First => print!("1 "),
            Course::Second => print!("2 "),
        }
    }
    println!("{:?} {:?}", first_large(&[3, 12, 40]), nothing()); //~| 1 2 Break(12) Some(0)
    let here = std::panic::Location::caller();
    println!("{} {}", here.file() == file!(), here.line()); //~| true 41
}
