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
    let shelf = Shelf { left: Jar("left"), right: Jar("right") };
    let taken = shelf.left;
    println!("took {}", taken.0);
    drop(taken);
    println!("{} remains", shelf.right.0);
    let tuple = (Jar("t0"), Jar("t1"), Jar("t2"));
    drop(tuple.1);
    println!("end");
}

//~| took left
//~| washed left
//~| right remains
//~| washed t1
//~| end
//~| washed t0
//~| washed t2
//~| washed right
