#[derive(Debug, Clone, Copy, PartialEq)]
struct P {
    x: i32,
    y: i32,
}

fn bump(mut p: P) -> P {
    p.x += 1;
    p
}

fn main() {
    let p = P { x: 1, y: 2 };
    let q = bump(p);
    println!("{:?} {:?}", p, q);
    let mut list = [p; 3];
    list[1] = q;
    let r = list[1];
    list[1].x = 50;
    println!("{:?} {:?}", r, list[1]);
    let t = (p, q);
    let (mut a, _) = t;
    a.y = 9;
    println!("{:?} {:?}", a, t.0);
    let mut m = p;
    let n = &mut m;
    let o = *n;
    n.x = 7;
    println!("{:?} {:?}", o, m);
    let b = Box::new(p);
    let c = *b;
    println!("{}", c == *b);
    let f = p.x;
    let g = [f, f + 1][1];
    println!("{g}");
}

//~| P { x: 1, y: 2 } P { x: 2, y: 2 }
//~| P { x: 2, y: 2 } P { x: 50, y: 2 }
//~| P { x: 1, y: 9 } P { x: 1, y: 2 }
//~| P { x: 1, y: 2 } P { x: 7, y: 2 }
//~| true
//~| 2
