// How many values an iterator promises decides how much room `collect` takes.
use std::collections::{HashMap, LinkedList};

fn shown<I: Iterator>(iter: I) {
    let (low, high) = iter.size_hint();
    println!("{low} {high:?}");
}

fn main() {
    let jars = [1u8, 2, 3, 4, 5];
    shown(jars.iter().take_while(|_| true)); //~| 0 Some(5)
    shown(jars.iter().skip_while(|_| true)); //~| 0 Some(5)
    shown(jars.iter().map_while(|jar| Some(jar))); //~| 0 Some(5)
    shown(jars.iter().scan(0, |_, jar| Some(jar))); //~| 0 Some(5)
    shown(jars.iter().fuse()); //~| 5 Some(5)
    shown(jars.iter().cycle().map(|jar| jar + 1)); //~| 18446744073709551615 None
    shown(std::iter::once_with(|| 1)); //~| 1 Some(1)
    shown(std::iter::successors(Some(1), |n| Some(n + 1))); //~| 1 None
    shown(jars.split(|jar| *jar == 3)); //~| 1 Some(6)
    shown(jars.splitn(2, |jar| *jar == 3)); //~| 1 Some(2)
    shown(jars.chunk_by(|a, b| a < b)); //~| 1 Some(5)
    shown(LinkedList::from(jars).iter_mut()); //~| 5 Some(5)
    shown(HashMap::from([(1, 2)]).values_mut()); //~| 1 Some(1)
    let mut shelves = vec![vec![1], vec![2, 3]].into_iter().flatten();
    shelves.nth(1);
    shown(shelves); //~| 1 Some(1)

    let mut both_ends = (1..5).peekable();
    both_ends.peek();
    println!("{:?}", both_ends.next_back()); //~| Some(4)
    println!("{both_ends:?}"); //~| Peekable { iter: 2..4, peeked: Some(Some(1)) }
    println!("{:?}", jars.iter().map(|jar| jar + 1)); //~| Map { iter: Iter([1, 2, 3, 4, 5]) }
    println!("{}", jars.iter().map(|jar| jar + 1).fuse().collect::<Vec<_>>().capacity()); //~| 5
}
