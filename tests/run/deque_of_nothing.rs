// A ring of values without size is never full, wherever it begins.
use std::collections::VecDeque;

#[derive(Debug)]
struct Spoon;

fn main() {
    let mut row: VecDeque<Spoon> = VecDeque::new();
    for _ in 0..3 {
        row.push_front(Spoon);
        row.push_back(Spoon);
    }
    row.rotate_left(2);
    println!("{} {:?} {:?}", row.len(), row.pop_back(), row.get(4).is_some()); //~| 6 Some(Spoon) true
    row.truncate(4);
    row.insert(1, Spoon);
    println!("{} {:?}", row.make_contiguous().len(), row.remove(2)); //~| 5 Some(Spoon)
    println!("{:?}", Vec::from(row).len()); //~| 4
}
