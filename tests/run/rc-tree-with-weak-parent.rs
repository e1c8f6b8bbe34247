use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Node {
    name: &'static str,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
}

impl Drop for Node {
    fn drop(&mut self) {
        println!("gone {}", self.name);
    }
}

fn node(name: &'static str) -> Rc<Node> {
    Rc::new(Node { name, parent: RefCell::new(Weak::new()), children: RefCell::new(vec![]) })
}

fn main() {
    let leaf = node("leaf");
    println!("{}", leaf.parent.borrow().upgrade().is_none());
    {
        let root = node("root");
        root.children.borrow_mut().push(Rc::clone(&leaf));
        *leaf.parent.borrow_mut() = Rc::downgrade(&root);
        println!("{}", leaf.parent.borrow().upgrade().unwrap().name);
        println!("{} {}", Rc::strong_count(&leaf), Rc::weak_count(&root));
    }
    println!("{}", leaf.parent.borrow().upgrade().is_none());
}

//~| true
//~| root
//~| 2 1
//~| gone root
//~| true
//~| gone leaf
