// In which order a heap keeps its values, and for how many there is room.
use std::collections::{BinaryHeap, HashMap, HashSet};

fn main() {
    let mut heap: BinaryHeap<u8> = (0..10).collect();
    println!("{heap:?}"); //~| [9, 8, 6, 7, 4, 5, 2, 0, 3, 1]
    heap.extend([5, 20, 3]);
    println!("{heap:?}"); //~| [20, 8, 9, 7, 5, 6, 2, 0, 3, 1, 4, 5, 3]
    heap.pop();
    heap.retain(|n| n % 3 != 0);
    println!("{heap:?}"); //~| [8, 7, 5, 5, 2, 1, 4]
    let mut other = BinaryHeap::from(vec![1, 9, 1, 9]);
    heap.append(&mut other);
    println!("{heap:?} {}", other.len()); //~| [9, 9, 5, 8, 2, 1, 4, 5, 7, 1, 1] 0
    println!("{:?}", heap.into_sorted_vec()); //~| [1, 1, 1, 2, 4, 5, 5, 7, 8, 9, 9]

    println!("{} {}", HashSet::from([1u8]).capacity(), HashMap::<u8, u8>::with_capacity(1).capacity()); //~| 14 7
    println!("{} {}", HashSet::from([1u16]).capacity(), HashMap::<u32, u8>::with_capacity(1).capacity()); //~| 7 3
    let mut exact: Vec<u32> = Vec::new();
    exact.try_reserve_exact(5).unwrap();
    println!("{}", exact.capacity()); //~| 5
}
