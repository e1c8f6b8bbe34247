struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

enum Dish {
    Empty,
    One(Jar),
    Two { x: Jar, y: Jar },
}

fn main() {
    let _a = Dish::Two { x: Jar("x"), y: Jar("y") };
    let mut b = Dish::One(Jar("one"));
    b = Dish::Empty;
    println!("emptied {}", matches!(b, Dish::Empty));
    b = Dish::One(Jar("again"));
    if let Dish::Two { .. } = b {
        println!("two");
    }
    let _o: Option<Jar> = None;
    let _s = Some(Jar("some"));
    let _r: Result<Jar, Jar> = Err(Jar("err"));
    println!("end");
}

//~| washed one
//~| emptied true
//~| end
//~| washed err
//~| washed some
//~| washed again
//~| washed x
//~| washed y
