struct Node {
    value: i32,
    next: Option<Box<Node>>,
}

struct List {
    head: Option<Box<Node>>,
}

impl List {
    fn push(&mut self, value: i32) {
        let next = self.head.take();
        self.head = Some(Box::new(Node { value, next }));
    }

    fn pop(&mut self) -> Option<i32> {
        let node = self.head.take()?;
        let Node { value, next } = *node;
        self.head = next;
        Some(value)
    }

    fn sum(&self) -> i32 {
        let mut at = &self.head;
        let mut sum = 0;
        while let Some(node) = at {
            sum += node.value;
            at = &node.next;
        }
        sum
    }

    fn reverse(&mut self) {
        let mut done = None;
        let mut rest = self.head.take();
        while let Some(mut node) = rest {
            rest = node.next.take();
            node.next = done;
            done = Some(node);
        }
        self.head = done;
    }
}

fn main() {
    let mut list = List { head: None };
    for i in 1..=4 {
        list.push(i);
    }
    println!("{}", list.sum());
    list.reverse();
    println!("{:?} {:?}", list.pop(), list.pop());
    println!("{}", list.sum());
}

//~| 10
//~| Some(1) Some(2)
//~| 7
