// What a closure has caught is its value; a trait object without bytes has no jar; a tie does not cross names.
struct Node {
    value: i32,
    next: Option<Box<Node>>,
}

fn main() {
    let list = Box::new(Node { value: 1, next: Some(Box::new(Node { value: 2, next: None })) });
    let sum = move |x: i32| x + list.value + list.next.as_ref().map_or(0, |node| node.value);
    let triple: Box<dyn Fn(i32) -> i32> = Box::new(|x| x * 3);
    println!("{} {}", sum(1), triple(2));
}
