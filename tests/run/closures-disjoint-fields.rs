struct Shelf {
    left: String,
    right: String,
}

fn main() {
    let mut shelf = Shelf { left: "l".into(), right: "r".into() };
    let mut push = || shelf.left.push('!');
    println!("{}", shelf.right);
    push();
    println!("{}", shelf.left);
    let take = move || shelf.right;
    println!("{}", take());
    println!("{}", shelf.left);
}

//~| r
//~| l!
//~| r
//~| l!
