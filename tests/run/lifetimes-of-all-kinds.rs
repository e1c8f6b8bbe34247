// Lifetimes written, elided and hidden wherever rustc takes them.
use std::cell::{Ref, RefCell};
use std::fmt;

struct Words<'t> {
    rest: &'t str,
}

impl<'t> Words<'t> {
    fn new(rest: &'t str) -> Self {
        Words { rest }
    }
    fn peek(&self, _other: &str) -> &str {
        self.rest
    }
    fn boxed(self: Box<Self>) -> &'t str {
        self.rest
    }
}

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;
    fn next(&mut self) -> Option<&'t str> {
        let (word, rest) = self.rest.split_once(' ')?;
        self.rest = rest;
        Some(word)
    }
}

impl fmt::Display for Words<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "<{}>", self.rest)
    }
}

trait Visit<'x> {
    type Out: 'x;
    fn visit(&self, text: &'x str) -> Self::Out;
}
struct Len;
impl<'x> Visit<'x> for Len {
    type Out = Words<'x>;
    fn visit(&self, text: &'x str) -> Words<'x> {
        Words::new(text)
    }
}

struct Hooks<'h> {
    call: Box<dyn Fn(&str) -> &str + 'h>,
    plain: fn(&str, &str) -> usize,
    any: Box<dyn for<'z> Fn(&'z [u8]) -> Option<&'z u8>>,
}

const NAMES: &[&str] = &["a", "b"];
static ONE: Option<&str> = Some("one");
type Pair<'p, T> = (&'p T, &'p T);

fn first<'a>(pair: Pair<'a, u8>, _: &u8) -> &'a u8 { pair.0 }
fn hidden(words: Words) -> &str { words.rest }
fn borrow(cell: &RefCell<String>) -> Ref<String> { cell.borrow() }
fn iter<'a>(words: &'a [&'a str], min: &usize) -> impl Iterator<Item = &'a str> + use<'a> {
    let min = *min;
    words.iter().copied().filter(move |w| w.len() >= min)
}
fn apply<F>(f: F) -> usize where F: for<'q> Fn(&'q str) -> &'q str { f("abc").len() }
fn longest<'l: 's, 's>(a: &'l str, b: &'s str) -> &'s str { if a.len() > b.len() { a } else { b } }
fn fixed(_: &str, _: &str) -> &'static str { "fixed" }
fn erased(x: &u8) -> Box<dyn fmt::Debug + '_> { Box::new(x) }

fn main() {
    let mut words = Words::new("mix bake cool");
    println!("{:?} {} {}", words.next(), words.peek(""), words); //~| Some("mix") bake cool <bake cool>
    println!("{} {}", Box::new(Words::new("q")).boxed(), hidden(words)); //~| q bake cool
    println!("{} {}", Len.visit("v"), first((&1, &2), &3)); //~| <v> 1
    let hooks = Hooks { call: Box::new(|s| &s[1..]), plain: |a, b| a.len() + b.len(), any: Box::new(|b| b.first()) };
    println!("{} {} {:?}", (hooks.call)("xy"), (hooks.plain)("a", "b"), (hooks.any)(b"z")); //~| y 2 Some(122)
    println!("{} {:?} {:?}", borrow(&RefCell::new("r".into())), NAMES, ONE); //~| r ["a", "b"] Some("one")
    println!("{:?} {}", iter(&["a", "bb"], &2).collect::<Vec<_>>(), apply(|s| &s[..2])); //~| ["bb"] 2
    println!("{} {} {:?}", longest("aa", "b"), fixed("", ""), erased(&5)); //~| aa fixed 5
}
