use std::ptr;

struct Node {
    value: u32,
    next: *mut Node,
}

struct Queue {
    head: *mut Node,
    tail: *mut Node,
}

impl Queue {
    fn push(&mut self, value: u32) {
        let node = Box::into_raw(Box::new(Node { value, next: ptr::null_mut() }));
        if self.tail.is_null() {
            self.head = node;
        } else {
            unsafe { (*self.tail).next = node };
        }
        self.tail = node;
    }

    fn pop(&mut self) -> Option<u32> {
        if self.head.is_null() {
            return None;
        }
        let node = unsafe { Box::from_raw(self.head) };
        self.head = node.next;
        if self.head.is_null() {
            self.tail = ptr::null_mut();
        }
        Some(node.value)
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        while let Some(_) = self.pop() {}
    }
}

fn main() {
    let mut q = Queue { head: ptr::null_mut(), tail: ptr::null_mut() };
    q.push(1);
    q.push(2);
    println!("{:?}", q.pop());
    q.push(3);
    println!("{:?} {:?} {:?}", q.pop(), q.pop(), q.pop());
    q.push(4);
}

//~| Some(1)
//~| Some(2) Some(3) None
