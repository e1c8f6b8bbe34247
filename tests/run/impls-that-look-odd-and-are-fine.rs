// A parameter fixed by what a bound says, a Drop with the type's own bounds, one name for two instances.
use std::fmt::Debug;

struct Sieve<I>(I);

impl<I, T> Sieve<I>
where
    I: Iterator<Item = T>,
    T: Debug,
{
    fn all(self) -> String {
        self.0.map(|t| format!("{t:?};")).collect()
    }
}

struct Loud<T: Debug + ?Sized>(Box<T>);

impl<U: ?Sized + Debug> Drop for Loud<U> {
    fn drop(&mut self) {
        println!("drop {:?}", self.0);
    }
}

struct Wrap<T>(T);
impl Wrap<u8> {
    fn name(&self) -> &'static str { "u8" }
}
impl Wrap<bool> {
    fn name(&self) -> &'static str { "bool" }
}

trait Build {
    type Out;
    fn build(self) -> Self::Out;
}
impl<A, B, F: Fn(A) -> B> Build for (A, F) {
    type Out = B;
    fn build(self) -> B { (self.1)(self.0) }
}

fn main() {
    println!("{}", Sieve([1, 2].into_iter()).all()); //~| 1;2;
    let _loud = Loud(Box::new(7)); //~| u8 bool
    println!("{} {}", Wrap(1u8).name(), Wrap(true).name());
    println!("{}", (2, |n| n * 21).build()); //~| 42
    //~| drop 7
}
