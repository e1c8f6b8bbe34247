// Destructors that panic do not keep collections from closing up, and what `retain` drops goes last.
use std::collections::{LinkedList, VecDeque};
use std::panic::{catch_unwind, set_hook, AssertUnwindSafe};

struct Jar(u8);

impl Drop for Jar {
    fn drop(&mut self) {
        print!("-{}", self.0);
        if self.0 == 2 {
            panic!("cracked");
        }
    }
}

fn jars<C: FromIterator<Jar>>(numbers: [u8; 4]) -> C {
    numbers.into_iter().map(Jar).collect()
}

fn main() {
    set_hook(Box::new(|_| {}));
    let mut row: Vec<Jar> = jars([1, 2, 3, 4]);
    let _ = catch_unwind(AssertUnwindSafe(|| drop(row.drain(1..3))));
    println!(" left {}", row.len()); //~| -2-3 left 2
    drop(row);
    println!(); //~| -1-4
    let list: LinkedList<Jar> = jars([1, 2, 3, 4]);
    let _ = catch_unwind(AssertUnwindSafe(|| drop(list)));
    println!(); //~| -1-2-3-4
    let mut ring: VecDeque<Jar> = jars([5, 6, 7, 8]);
    ring.rotate_left(2);
    ring.retain(|jar| jar.0 % 2 == 0);
    println!(" kept {}", ring.len()); //~| -5-7 kept 2
    drop(ring);
    println!(); //~| -8-6
}
