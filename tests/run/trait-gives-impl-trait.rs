// A trait's function may give `impl Trait`: each impl says what that is, by its own signature.
use std::collections::BTreeMap;
use std::fmt::{Debug, Display};

trait Shelf {
    fn grams(&self) -> impl Iterator<Item = u32> + '_;

    fn labels(&self) -> impl Iterator<Item = impl Display> {
        self.grams().map(|g| format!("{g} g"))
    }

    fn first(&self) -> Option<impl Debug + Clone> {
        self.grams().next()
    }

    fn stirrer(by: u32) -> impl Fn(u32) -> u32
    where
        Self: Sized,
    {
        move |n| n + by
    }

    fn pair<T: Copy + Debug>(&self, thing: T) -> (impl Debug, T) {
        ("nothing", thing)
    }
}

struct Jars(Vec<u32>);

impl Shelf for Jars {
    fn grams(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().copied()
    }
}

struct One(u32);

impl Shelf for One {
    fn grams(&self) -> std::iter::Once<u32> {
        std::iter::once(self.0)
    }

    fn labels(&self) -> impl Iterator<Item = impl Display> {
        ["one", "two"].into_iter()
    }

    fn first(&self) -> Option<String> {
        Some("first".to_string())
    }

    fn stirrer(by: u32) -> impl Fn(u32) -> u32 {
        let name = String::from("spoon");
        move |n| n * by + name.len() as u32
    }

    fn pair<T: Copy + Debug>(&self, thing: T) -> (impl Debug, T) {
        ([thing; 2], thing)
    }
}

impl<S: Shelf> Shelf for Box<S> {
    fn grams(&self) -> impl Iterator<Item = u32> + '_ {
        (**self).grams().map(|g| g + 1)
    }
}

trait Source<T> {
    fn open(self) -> impl IntoIterator<Item = T>;
}

impl<T> Source<T> for Option<T> {
    fn open(self) -> impl IntoIterator<Item = T> {
        self
    }
}

impl<K: Ord, V> Source<(K, V)> for BTreeMap<K, V> {
    fn open(self) -> BTreeMap<K, V> {
        self
    }
}

struct Loud(&'static str);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

trait Make {
    fn make(name: &'static str) -> impl AsRef<str>;
}

impl AsRef<str> for Loud {
    fn as_ref(&self) -> &str {
        self.0
    }
}

impl Make for u8 {
    fn make(name: &'static str) -> impl AsRef<str> {
        Loud(name)
    }
}

fn weigh<S: Shelf>(shelf: &S) -> String {
    let labels: Vec<String> = shelf.labels().map(|label| label.to_string()).collect();
    let first = shelf.first().clone();
    let (a, b) = shelf.pair(true);
    format!("{} {labels:?} {first:?} {} {a:?} {b}", shelf.grams().sum::<u32>(), S::stirrer(3)(4))
}

fn count<T, S: Source<T>>(source: S) -> usize {
    source.open().into_iter().count()
}

fn length<M: Make>() -> usize {
    let made = M::make("jar");
    made.as_ref().len()
}

fn main() {
    println!("{}", weigh(&Jars(vec![1, 2]))); //~| 3 ["1 g", "2 g"] Some(1) 7 "nothing" true
    println!("{}", weigh(&One(9))); //~| 9 ["one", "two"] Some("first") 17 [true, true] true
    println!("{}", weigh(&Box::new(Jars(vec![5])))); //~| 6 ["6 g"] Some(6) 7 "nothing" true
    println!("{} {}", count(Some("x")), count(BTreeMap::from([(1, 'a'), (2, 'b')]))); //~| 1 2
    println!("{}", length::<u8>());
    //~| drop jar
    //~| 3
    let jars = Jars(vec![7, 8]);
    let mut grams = jars.grams();
    grams.next();
    println!("{:?}", grams.next()); //~| Some(8)
}
