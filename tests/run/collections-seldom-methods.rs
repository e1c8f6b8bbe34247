// What the collections can do besides.
use std::any::Any;
use std::collections::{binary_heap::PeekMut, vec_deque, BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::rc::{Rc, Weak};

struct Line<'a> {
    orders: vec_deque::Iter<'a, u8>,
}

fn main() {
    let mut line: VecDeque<u8> = VecDeque::from([3, 4, 5]);
    line.push_front(2);
    println!("{:?} {:?}", line.range(1..3), line.binary_search_by_key(&8, |n| n * 2)); //~| Iter([3, 4], []) Ok(2)
    for order in line.range_mut(..2) {
        *order += 10;
    }
    *line.push_back_mut(6) += 1;
    println!("{line:?} {:?}", line.pop_front_if(|n| *n > 99)); //~| [12, 13, 4, 5, 7] None
    println!("{:?} {}", Line { orders: line.iter() }.orders.max(), line < VecDeque::from([13])); //~| Some(13) true

    let mut list: LinkedList<u8> = (1..=5).collect();
    println!("{:?} {list:?}", list.extract_if(|n| *n % 2 == 1).collect::<Vec<_>>()); //~| [1, 3, 5] [2, 4]

    let mut heap = BinaryHeap::from([2, 9, 4]);
    *heap.peek_mut().unwrap() = 1;
    println!("{:?}", heap.peek()); //~| Some(4)
    println!("{:?} {:?}", heap.peek_mut().map(PeekMut::pop), heap.drain().count()); //~| Some(4) 2

    let mut jars = HashMap::from([("salt", 1), ("oil", 2)]);
    if let [Some(salt), None] = jars.get_disjoint_mut(["salt", "flour"]) {
        *salt = 5;
    }
    println!("{:?} {}", jars.extract_if(|_, n| *n == 5).collect::<Vec<_>>(), jars.len()); //~| [("salt", 5)] 1
    println!("{:?}", jars.entry("oil")); //~| Entry(OccupiedEntry { key: "oil", value: 2, .. })
    let mut names = HashSet::from([1, 2, 3]);
    names.extend(&[4]);
    println!("{} {}", names.extract_if(|n| *n > 2).count(), names.len()); //~| 2 2

    let mut shelf = BTreeMap::from([(1, 'a'), (2, 'b'), (5, 'c')]);
    *shelf.first_entry().unwrap().get_mut() = 'z';
    for (_, food) in shelf.range_mut(2..) {
        *food = 'y';
    }
    println!("{shelf:?} {:?}", shelf.extract_if(..=2, |_, food| *food == 'y').collect::<Vec<_>>());
    //~| {1: 'z', 5: 'y'} [(2, 'y')]
    let mut low = BTreeSet::from([1, 2, 3]);
    let high = low.split_off(&2);
    println!("{low:?} {high:?} {:?}", low.cmp(&high)); //~| {1} {2, 3} Less

    let any: Rc<dyn Any> = Rc::new(7u8);
    println!("{:?}", any.downcast::<u8>().map(|n| *n + 1)); //~| Ok(8)
    let raw = Rc::into_raw(Rc::<str>::from("salt"));
    println!("{}", unsafe { Rc::from_raw(raw) }); //~| salt
    let words: Rc<dyn AsRef<str>> = Rc::new(String::from("oil"));
    let look: Weak<dyn AsRef<str>> = Rc::downgrade(&words);
    println!("{}", std::ptr::addr_eq(look.as_ptr(), Rc::as_ptr(&words))); //~| true
    let mut places = Rc::<[u16]>::new_uninit_slice(2);
    Rc::get_mut(&mut places).unwrap().fill(std::mem::MaybeUninit::new(3));
    println!("{:?}", unsafe { places.assume_init() }); //~| [3, 3]
}
