use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex};

struct Node {
    value: u8,
    next: Option<&'static Node>,
}

static A: Node = Node { value: 1, next: Some(&B) };
static B: Node = Node { value: 2, next: Some(&A) };
static SHELF: Mutex<BTreeMap<u8, u8>> = Mutex::new(BTreeMap::new());
const ROWS: [[u8; 3]; 3] = {
    let mut rows = [[0; 3]; 3];
    let mut i = 0;
    while i < 3 {
        rows[i][i] = 1;
        i += 1;
    }
    rows
};
static ADD: fn(u8) -> u8 = |n| n + 1;
static LATER: LazyLock<String> = LazyLock::new(|| "later".to_string());

fn main() {
    println!("{} {}", A.next.unwrap().value, B.next.unwrap().next.unwrap().value); //~| 2 2
    SHELF.lock().unwrap().insert(1, 2);
    println!("{}", SHELF.lock().unwrap().len()); //~| 1
    println!("{} {} {}", ROWS[2][2], ADD(3), *LATER); //~| 1 4 later
    let left = SHELF.lock().unwrap().remove(&1);
    println!("{:?}", left); //~| Some(2)
}
