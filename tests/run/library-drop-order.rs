// In which order std drops what a panic or a wrapped-round row leaves behind.
use std::collections::VecDeque;
use std::panic::{catch_unwind, AssertUnwindSafe};

struct Jar(Box<u32>);

impl Drop for Jar {
    fn drop(&mut self) {
        print!("~{} ", self.0);
    }
}

fn jar(n: u32) -> Jar {
    Jar(Box::new(n))
}

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let mut row = VecDeque::from([jar(1), jar(2)]);
    row.push_front(jar(0));
    row.push_front(jar(9));
    drop(row);
    println!(); //~| ~9 ~0 ~1 ~2 
    let mut row: VecDeque<Jar> = (1..5).map(jar).collect();
    drop(row.pop_front());
    row.push_back(jar(5));
    row.truncate(1);
    println!("left {}", row.len()); //~| ~1 ~3 ~4 ~5 left 1
    drop(row);
    let mut list = vec![jar(1), jar(1), jar(2), jar(2)];
    let mut calls = 0;
    let result = catch_unwind(AssertUnwindSafe(|| {
        list.dedup_by(|a, b| {
            calls += 1;
            if calls == 3 { panic!() }
            a.0 == b.0
        })
    }));
    println!("{} {}", result.is_err(), list.len()); //~| ~2 ~1 true 3
    drop(list);
    println!(); //~| ~1 ~2 ~2 
    let result = catch_unwind(|| [jar(1), jar(2), jar(3)].map(|j| if *j.0 == 2 { panic!() } else { jar(*j.0 * 10) }));
    println!("{}", result.is_err()); //~| ~1 ~2 ~10 ~3 true
}
