// A row becomes a list in the block that it has, turned around in place where it wraps.
use std::collections::VecDeque;

fn main() {
    let mut row: VecDeque<String> = VecDeque::with_capacity(4);
    for word in ["b", "c", "d"] {
        row.push_back(word.to_string());
    }
    row.push_front("a".to_string());
    println!("{:?} {:?}", row.as_slices().0, row.as_slices().1); //~| ["a"] ["b", "c", "d"]
    row.make_contiguous()[0].push('!');
    println!("{:?} {}", row.as_slices().0, row.as_slices().1.len()); //~| ["a!", "b", "c", "d"] 0
    row.rotate_left(1);
    row.pop_front();
    let list = Vec::from(row);
    println!("{list:?} {}", list.capacity()); //~| ["c", "d", "a!"] 4
    let mut units: VecDeque<()> = VecDeque::new();
    units.push_front(());
    println!("{}", Vec::from(units).len()); //~| 1
    println!("{:?}", Vec::from(VecDeque::<u8>::new())); //~| []
}
