struct Node {
    next: *const Node,
    food: u32,
}

fn last(mut node: *const Node) -> u32 {
    loop {
        node = unsafe { (*node).next };
        if node.is_null() {
            return unsafe { (*node).food }; //~ null-pointer
        }
    }
}

fn main() {
    let end = Node { next: std::ptr::null(), food: 2 };
    let start = Node { next: &end, food: 1 };
    println!("{} {}", start.food, last(&start));
}
