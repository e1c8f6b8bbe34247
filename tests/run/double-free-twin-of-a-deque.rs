use std::collections::VecDeque;

fn main() {
    let mut queue = VecDeque::new();
    queue.push_back(Box::new(1));
    let twin = unsafe { std::ptr::read(&queue) };
    drop(queue); //~ freed
    drop(twin); //~ double-free
}
