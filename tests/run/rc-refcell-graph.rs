use std::cell::RefCell;
use std::rc::Rc;

#[derive(Debug)]
struct Node {
    value: i32,
    children: Vec<Rc<RefCell<Node>>>,
}

fn sum(n: &Rc<RefCell<Node>>) -> i32 {
    let n = n.borrow();
    n.value + n.children.iter().map(sum).sum::<i32>()
}

fn main() {
    let leaf = Rc::new(RefCell::new(Node { value: 3, children: vec![] }));
    let root = Node { value: 1, children: vec![leaf.clone(), leaf.clone()] };
    let root = Rc::new(RefCell::new(root));
    println!("{}", sum(&root));
    leaf.borrow_mut().value = 10;
    println!("{} {}", sum(&root), Rc::strong_count(&leaf));
    println!("{:?}", root.borrow().children[0]);
}

//~| 7
//~| 21 3
//~| RefCell { value: Node { value: 10, children: [] } }
