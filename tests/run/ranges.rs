fn main() {
    let r = 2..5;
    println!("{} {} {} {}", r.start, r.end, r.len(), r.contains(&4));
    println!("{} {}", (3..3).is_empty(), (1..=3).contains(&3));
    println!("{:?} {:?}", (1..=3).start(), (1..=3).end());
    for i in (0..10).step_by(4) {
        print!("{i} ");
    }
    for c in 'a'..='d' {
        print!("{c}");
    }
    println!();
    let mut it = 0..3;
    println!("{:?} {:?} {:?} {:?}", it.next(), it.next(), it.next(), it.next());
    let a = [1, 2, 3, 4, 5];
    let part = 1..3;
    println!("{:?} {:?}", &a[part.clone()], &a[part]);
    for i in (1..=0).rev() {
        println!("never {i}");
    }
    for i in 250u8..=255 {
        print!("{i} ");
    }
    println!();
    println!("{}", (0..4) == (0..4));
}

//~| 2 5 3 true
//~| true true
//~| 1 3
//~| 0 4 8 abcd
//~| Some(0) Some(1) Some(2) None
//~| [2, 3] [2, 3]
//~| 250 251 252 253 254 255 
//~| true
