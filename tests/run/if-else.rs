fn grade(n: i32) -> &'static str {
    if n < 0 {
        "cold"
    } else if n < 100 {
        "warm"
    } else {
        "boiling"
    }
}

fn main() {
    println!("{} {} {}", grade(-1), grade(50), grade(100));
    let x = if true { 1 } else { 2 };
    if x == 1 {
        println!("one");
    }
    if x == 2 {
        println!("two");
    } else {
        println!("not two");
    }
    let y = { let a = 3; a * a };
    println!("{y}");
}

//~| cold warm boiling
//~| one
//~| not two
//~| 9
