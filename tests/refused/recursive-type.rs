struct Node { //~ E0072
    next: Option<Node>,
}

fn main() {}
