// How iterators and wrappers of the library show themselves.
use std::mem::ManuallyDrop;

fn main() {
    println!("{:?}", ManuallyDrop::new("salt")); //~| ManuallyDrop { value: MaybeDangling("salt") }
    println!("{:?} {:?}", (1..9).take(2), [1, 2, 3].iter().skip(1)); //~| Take { iter: 1..9, n: 2 } Skip { iter: Iter([1, 2, 3]), n: 1 }
    println!("{:?} {:?}", [1, 2, 3].chunks(2), [1, 2, 3].windows(2)); //~| Chunks { v: [1, 2, 3], chunk_size: 2 } Windows { v: [1, 2, 3], size: 2 }
    println!("{:?} {:?}", "é".char_indices(), "a".bytes()); //~| CharIndices { front_offset: 0, iter: Chars(['é']) } Bytes(Copied { it: Iter([97]) })
    println!("{:?} {:?}", std::iter::empty::<u8>(), std::iter::repeat(1)); //~| Empty Repeat { element: 1 }
    println!("{:?}", String::from("salt").drain(1..3)); //~| Drain("al")
    println!("{:?}", [1, 2].iter().cycle()); //~| Cycle { orig: Iter([1, 2]), iter: Iter([1, 2]) }
}
