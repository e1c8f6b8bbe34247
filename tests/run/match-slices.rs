fn shape(parts: &[i32]) -> i32 {
    match parts {
        [] => 0,
        [one] => *one,
        [first, .., last] if first == last => 100,
        [1, rest @ ..] => rest.len() as i32,
        [.., 9] => 9,
        [a, b, _rest @ ..] => a * b,
    }
}

fn main() {
    println!("{} {}", shape(&[]), shape(&[7]));
    println!("{} {}", shape(&[3, 4, 3]), shape(&[1, 2, 3]));
    println!("{} {}", shape(&[2, 9]), shape(&[5, 6, 7]));
    let [first, middle @ .., last] = [1, 2, 3, 4];
    println!("{first} {:?} {last}", middle);
    if let [a, b] = [1, 2][..] {
        println!("{}", a + b);
    }
    match "ab".as_bytes() {
        [b'a', other] => println!("{other}"),
        _ => println!("none"),
    }
    match [Some(1), None] {
        [Some(x), None] => println!("{x}"),
        _ => {}
    }
}

//~| 0 7
//~| 100 2
//~| 9 30
//~| 1 [2, 3] 4
//~| 3
//~| 98
//~| 1
