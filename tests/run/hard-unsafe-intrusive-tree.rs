use std::ptr;

struct Node {
    key: u32,
    parent: *mut Node,
    left: *mut Node,
    right: *mut Node,
}

struct Tree {
    root: *mut Node,
    count: usize,
}

impl Tree {
    fn insert(&mut self, key: u32) {
        let mut parent = ptr::null_mut();
        let mut link: *mut *mut Node = &raw mut self.root;
        unsafe {
            while !(*link).is_null() {
                parent = *link;
                link = if key < (*parent).key { &raw mut (*parent).left } else { &raw mut (*parent).right };
            }
            *link = Box::into_raw(Box::new(Node { key, parent, left: ptr::null_mut(), right: ptr::null_mut() }));
        }
        self.count += 1;
    }

    fn first(&self) -> *mut Node {
        let mut at = self.root;
        unsafe {
            while !at.is_null() && !(*at).left.is_null() {
                at = (*at).left;
            }
        }
        at
    }

    unsafe fn next(mut at: *mut Node) -> *mut Node {
        unsafe {
            if !(*at).right.is_null() {
                at = (*at).right;
                while !(*at).left.is_null() {
                    at = (*at).left;
                }
                return at;
            }
            loop {
                let up = (*at).parent;
                if up.is_null() || (*up).left == at {
                    return up;
                }
                at = up;
            }
        }
    }

    unsafe fn free(node: *mut Node) {
        if !node.is_null() {
            unsafe {
                Tree::free((*node).left);
                Tree::free((*node).right);
                drop(Box::from_raw(node));
            }
        }
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        unsafe { Tree::free(self.root) };
    }
}

fn main() {
    let mut t = Tree { root: ptr::null_mut(), count: 0 };
    for k in [50, 20, 70, 10, 30, 60, 80, 25] {
        t.insert(k);
    }
    let mut at = t.first();
    while !at.is_null() {
        print!("{} ", unsafe { (*at).key });
        at = unsafe { Tree::next(at) };
    }
    println!("{}", t.count);
}

//~| 10 20 25 30 50 60 70 80 8
