fn say(n: i32) -> i32 {
    println!("eval {n}");
    n
}

struct Pair {
    a: i32,
    b: i32,
}

fn main() {
    let p = Pair { b: say(1), a: say(2) };
    println!("{} {}", p.a, p.b);
    let mut list = [0; 3];
    list[say(1) as usize] = say(5);
    list[say(2) as usize] += say(6);
    println!("{:?}", list);
    let t = (say(7), say(8));
    println!("{}", t.0 + t.1);
    let x = say(9) - say(3) * say(2);
    println!("{x}");
    let r = &mut list;
    r[say(0) as usize] = { say(4) };
    println!("{:?}", r);
}

//~| eval 1
//~| eval 2
//~| 2 1
//~| eval 5
//~| eval 1
//~| eval 6
//~| eval 2
//~| [0, 5, 6]
//~| eval 7
//~| eval 8
//~| 15
//~| eval 9
//~| eval 3
//~| eval 2
//~| 3
//~| eval 4
//~| eval 0
//~| [4, 5, 6]
