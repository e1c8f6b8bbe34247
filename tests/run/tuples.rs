fn pair() -> (i32, &'static str) {
    (4, "eggs")
}

fn main() {
    let (count, what) = pair();
    println!("{count} {what}");
    let t = (1, 2.5, 'x', (true, "inner"));
    println!("{} {} {} {} {}", t.0, t.1, t.2, t.3 .0, (t.3).1);
    println!("{:?}", t);
    let mut m = (1, (2, 3));
    m.1 .0 = 20;
    m.0 += m.1.1;
    println!("{:?} {:?} {:?}", m, (), (5,));
    println!("{} {}", (1, 2) < (1, 3), (2, "a") == (2, "a"));
    let (a, .., z) = (1, 2, 3, 4);
    println!("{a} {z}");
    let (x, y);
    (x, y) = (7, 8);
    println!("{x} {y}");
}

//~| 4 eggs
//~| 1 2.5 x true inner
//~| (1, 2.5, 'x', (true, "inner"))
//~| (4, (20, 3)) () (5,)
//~| true true
//~| 1 4
//~| 7 8
