// What a place wants of a closure reaches it through `&`, an array and a tuple.
use std::borrow::Cow;

fn apply(f: &dyn Fn(&str) -> String) -> String {
    f("egg")
}

fn all(list: &[&dyn Fn(&str) -> usize]) -> usize {
    list.iter().map(|f| f("milk")).sum()
}

fn main() {
    println!("{}", apply(&|s| s.repeat(2))); //~| eggegg
    println!("{}", all(&[&|s| s.len(), &|s| s.find('l').unwrap()])); //~| 6
    let pair: (&dyn Fn(&str) -> bool, &mut dyn FnMut(&str)) = (&|s| s.is_empty(), &mut |s| println!("{}", s.trim()));
    (pair.1)(" salt "); //~| salt
    println!("{}", (pair.0)("")); //~| true
    let words = [Cow::Borrowed("a"), Cow::Owned(String::from("b"))];
    println!("{}", words.join("-")); //~| a-b
}
