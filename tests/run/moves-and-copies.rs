#[derive(Clone, Copy)]
struct Spot(i32, i32);

fn take(s: String) -> usize {
    s.len()
}

fn give() -> String {
    String::from("given")
}

fn through(s: String) -> String {
    s
}

fn main() {
    let a = Spot(1, 2);
    let b = a;
    println!("{} {}", a.0, b.1);
    let s = String::from("salt");
    let t = s;
    println!("{t}");
    println!("{}", take(t));
    let u = through(give());
    let v = u.clone();
    println!("{} {}", take(u), v);
    let mut w = v;
    w = w + "!";
    println!("{w}");
    let tuple = (String::from("x"), 5);
    let n = tuple.1;
    let x = tuple.0;
    println!("{n} {x} {}", tuple.1);
    let mut o = Some(String::from("o"));
    let p = o.take();
    o = p;
    println!("{:?}", o);
}

//~| 1 2
//~| salt
//~| 4
//~| 5 given
//~| given!
//~| 5 x 5
//~| Some("o")
