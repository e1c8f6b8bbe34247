struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

struct Pair<'a> {
    left: &'a Jar,
    right: Jar,
}

fn main() {
    let pair = Pair { left: &Jar("left"), right: Jar("right") };
    let tuple = (&Jar("t0"), 1);
    let block = { &Jar("block") };
    let array = [&Jar("a0"), &Jar("a1")];
    let ref named = Jar("ref");
    let nested = &(Jar("n0"), Jar("n1")).0;
    println!("{} {} {} {}", pair.left.0, pair.right.0, tuple.0.0, block.0);
    println!("{} {} {}", array[1].0, named.0, nested.0);
}

//~| left right t0 block
//~| a1 ref n0
//~| washed n0
//~| washed n1
//~| washed ref
//~| washed a1
//~| washed a0
//~| washed block
//~| washed t0
//~| washed right
//~| washed left
