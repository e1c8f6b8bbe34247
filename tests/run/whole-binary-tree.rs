#[derive(Debug, Default)]
struct Tree {
    root: Option<Box<Node>>,
    count: usize,
}

#[derive(Debug)]
struct Node {
    key: i32,
    left: Option<Box<Node>>,
    right: Option<Box<Node>>,
}

impl Tree {
    fn insert(&mut self, key: i32) -> bool {
        let mut at = &mut self.root;
        while let Some(node) = at {
            if key == node.key {
                return false;
            }
            at = if key < node.key { &mut node.left } else { &mut node.right };
        }
        *at = Some(Box::new(Node { key, left: None, right: None }));
        self.count += 1;
        true
    }

    fn contains(&self, key: i32) -> bool {
        let mut at = self.root.as_ref();
        while let Some(node) = at {
            if key == node.key {
                return true;
            }
            at = if key < node.key { node.left.as_ref() } else { node.right.as_ref() };
        }
        false
    }
}

impl Node {
    fn walk(&self, out: &mut Vec<i32>) {
        if let Some(left) = &self.left {
            left.walk(out);
        }
        out.push(self.key);
        if let Some(right) = &self.right {
            right.walk(out);
        }
    }

    fn depth(&self) -> usize {
        let l = match &self.left {
            Some(n) => n.depth(),
            None => 0,
        };
        let r = match self.right {
            Some(ref n) => n.depth(),
            None => 0,
        };
        1 + l.max(r)
    }
}

fn main() {
    let mut tree = Tree::default();
    for key in [5, 2, 8, 1, 9, 2, 7] {
        tree.insert(key);
    }
    let mut keys = Vec::new();
    if let Some(root) = &tree.root {
        root.walk(&mut keys);
        println!("{}", root.depth());
    }
    println!("{:?} {}", keys, tree.count);
    println!("{} {}", tree.contains(7), tree.contains(6));
    println!("{:?}", tree.root.unwrap().right);
}

//~| 3
//~| [1, 2, 5, 7, 8, 9] 6
//~| true false
//~| Some(Node { key: 8, left: Some(Node { key: 7, left: None, right: None }), right: Some(Node { key: 9, left: None, right: None }) })
