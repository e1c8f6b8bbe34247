use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashSet, VecDeque};

fn main() {
    let mut b = BTreeMap::new();
    for (k, v) in [(3, 'c'), (1, 'a'), (2, 'b')] {
        b.insert(k, v);
    }
    println!("{:?} {:?}", b, b.iter().next());
    let s: BTreeSet<i32> = [3, 1, 3].into_iter().collect();
    println!("{:?}", s);
    let mut d = VecDeque::new();
    d.push_back(1);
    d.push_front(0);
    println!("{:?} {:?} {:?}", d, d.front(), d.len());
    println!("{:?}", d.pop_front());
    let mut h = BinaryHeap::from(vec![2, 9, 4]);
    println!("{:?} {}", h.pop(), h.len());
    let hs: HashSet<i32> = [1, 1, 2].into_iter().collect();
    println!("{}", hs.len());
}

//~| {1: 'a', 2: 'b', 3: 'c'} Some((1, 'a'))
//~| {1, 3}
//~| [0, 1] Some(0) 2
//~| Some(0)
//~| Some(9) 2
//~| 2
