trait Box2 {
    type Item;
}

struct A;

impl Box2 for A {} //~ E0046

fn main() {}
