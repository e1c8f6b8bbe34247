// Pin: methods that take a pinned self, a value that points into itself, trait objects behind a Pin.
use std::marker::PhantomPinned;
use std::pin::{pin, Pin};
use std::ptr::NonNull;

struct Recipe {
    text: String,
    first: Option<NonNull<u8>>,
    _pin: PhantomPinned,
}

impl Recipe {
    fn new(text: &str) -> Pin<Box<Self>> {
        let mut boxed = Box::pin(Recipe { text: text.to_string(), first: None, _pin: PhantomPinned });
        let first = NonNull::new(boxed.text.as_ptr() as *mut u8);
        unsafe { boxed.as_mut().get_unchecked_mut().first = first };
        boxed
    }

    fn first(self: Pin<&Self>) -> char {
        unsafe { *self.first.unwrap().as_ptr() as char }
    }

    fn push(self: Pin<&mut Self>, c: char) {
        let this = unsafe { self.get_unchecked_mut() };
        this.text.push(c);
        this.first = NonNull::new(this.text.as_mut_ptr());
    }
}

trait Step {
    fn poll(self: Pin<&mut Self>) -> Option<u32>;
}

struct Countdown(u32);

impl Step for Countdown {
    fn poll(mut self: Pin<&mut Self>) -> Option<u32> {
        self.0 = self.0.checked_sub(1)?;
        Some(self.0)
    }
}

fn run(mut step: Pin<&mut dyn Step>) -> u32 {
    let mut count = 0;
    while let Some(n) = step.as_mut().poll() {
        count += n;
    }
    count
}

fn main() {
    let mut recipe = Recipe::new("soup");
    println!("{} {}", recipe.as_ref().first(), recipe.text); //~| s soup
    recipe.as_mut().push('!');
    println!("{} {}", recipe.as_ref().first(), recipe.text.len()); //~| s 5
    let mut countdown = Countdown(4);
    let pinned = Pin::new(&mut countdown);
    println!("{}", run(pinned)); //~| 6
    let mut boxed: Pin<Box<dyn Step>> = Box::pin(Countdown(3));
    println!("{} {}", run(boxed.as_mut()), size_of::<Pin<Box<dyn Step>>>()); //~| 3 16
    let mut local = pin!(Countdown(2));
    println!("{:?} {}", local.as_mut().poll(), run(local)); //~| Some(1) 0
    println!("{}", run(std::pin::pin!(Countdown(5)))); //~| 10
    let mut five = Box::pin(5);
    five.set(6);
    *five += 1;
    println!("{} {:?} {}", five, Pin::into_inner(five.clone()), five == Box::pin(7)); //~| 7 7 true
}
