#[derive(Debug)]
struct Pair<A, B> {
    left: A,
    right: B,
}

impl<A, B> Pair<A, B> {
    fn new(left: A, right: B) -> Self {
        Pair { left, right }
    }

    fn swap(self) -> Pair<B, A> {
        Pair { left: self.right, right: self.left }
    }
}

impl<A: Copy> Pair<A, A> {
    fn both(&self) -> [A; 2] {
        [self.left, self.right]
    }
}

impl Pair<i32, i32> {
    fn sum(&self) -> i32 {
        self.left + self.right
    }
}

fn same<T>(x: T) -> T {
    x
}

fn largest<T: PartialOrd + Copy>(items: &[T]) -> T {
    let mut best = items[0];
    for &item in items {
        if item > best {
            best = item;
        }
    }
    best
}

enum Tree<T> {
    Leaf(T),
    Node(Box<Tree<T>>, Box<Tree<T>>),
}

impl<T> Tree<T>
where
    T: Copy + std::ops::Add<Output = T>,
{
    fn total(&self) -> T {
        match self {
            Tree::Leaf(x) => *x,
            Tree::Node(a, b) => a.total() + b.total(),
        }
    }
}

fn main() {
    let p = Pair::new(1, "one");
    println!("{:?}", p);
    println!("{:?}", p.swap());
    println!("{:?} {}", Pair::new(2, 3).both(), Pair::new(2, 3).sum());
    println!("{} {} {}", same(1), same("x"), same::<u8>(255));
    println!("{} {} {}", largest(&[1, 5, 2]), largest(&[0.5, 0.1]), largest(&['a', 'z']));
    let tree = Tree::Node(Box::new(Tree::Leaf(1)), Box::new(Tree::Node(Box::new(Tree::Leaf(2)), Box::new(Tree::Leaf(3)))));
    println!("{}", tree.total());
    println!("{}", Vec::<u8>::new().len() + Vec::<i32>::with_capacity(3).len());
}

//~| Pair { left: 1, right: "one" }
//~| Pair { left: "one", right: 1 }
//~| [2, 3] 5
//~| 1 x 255
//~| 5 0.5 z
//~| 6
//~| 0
