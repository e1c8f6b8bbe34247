use std::ptr::NonNull;

struct Node<T> {
    item: T,
    before: Option<NonNull<Node<T>>>,
    after: Option<NonNull<Node<T>>>,
}

struct List<T> {
    front: Option<NonNull<Node<T>>>,
    back: Option<NonNull<Node<T>>>,
    len: usize,
}

impl<T> List<T> {
    fn new() -> Self {
        List { front: None, back: None, len: 0 }
    }

    fn push_back(&mut self, item: T) {
        let node = Box::new(Node { item, before: self.back, after: None });
        let node = unsafe { NonNull::new_unchecked(Box::into_raw(node)) };
        match self.back {
            Some(mut back) => unsafe { back.as_mut().after = Some(node) },
            None => self.front = Some(node),
        }
        self.back = Some(node);
        self.len += 1;
    }

    fn pop_front(&mut self) -> Option<T> {
        let node = self.front?;
        let node = unsafe { Box::from_raw(node.as_ptr()) };
        self.front = node.after;
        match self.front {
            Some(front) => unsafe { (*front.as_ptr()).before = None },
            None => self.back = None,
        }
        self.len -= 1;
        Some(node.item)
    }

    fn pop_back(&mut self) -> Option<T> {
        let node = unsafe { Box::from_raw(self.back?.as_ptr()) };
        self.back = node.before;
        match self.back {
            Some(mut back) => unsafe { back.as_mut().after = None },
            None => self.front = None,
        }
        self.len -= 1;
        Some(node.item)
    }

    fn peek(&self) -> Option<&T> {
        self.front.as_ref().map_node()
    }
}

trait MapNode<'a, T> {
    fn map_node(self) -> Option<&'a T>;
}

impl<'a, T> MapNode<'a, T> for Option<&'a NonNull<Node<T>>> {
    fn map_node(self) -> Option<&'a T> {
        match self {
            Some(p) => unsafe { Some(&(*p.as_ptr()).item) },
            None => None,
        }
    }
}

impl<T> Drop for List<T> {
    fn drop(&mut self) {
        while self.pop_front().is_some() {}
        println!("empty");
    }
}

fn main() {
    let mut list = List::new();
    for name in ["a", "b", "c", "d"] {
        list.push_back(String::from(name));
    }
    println!("{:?} {:?} {:?}", list.pop_front(), list.pop_back(), list.peek());
    println!("{}", list.len);
    println!("{}", std::mem::size_of::<Option<NonNull<Node<u8>>>>());
}

//~| Some("a") Some("d") Some("b")
//~| 2
//~| 8
//~| empty
