struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

struct Shelf {
    left: Jar,
    right: Jar,
}

fn main() {
    let mut shelf = Shelf { left: Jar("left"), right: Jar("right") };
    drop(shelf.left);
    shelf.left = Jar("new left");
    let all = shelf;
    println!("{} {}", all.left.0, all.right.0);
}

//~| washed left
//~| new left right
//~| washed new left
//~| washed right
