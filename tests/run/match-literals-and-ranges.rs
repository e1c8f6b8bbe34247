fn name(n: i32) -> &'static str {
    match n {
        i32::MIN..=-1 => "below",
        0 => "zero",
        1 | 2 | 3 => "few",
        4..=9 => "some",
        10..100 => "many",
        100.. => "heaps",
    }
}

fn letter(c: char) -> u8 {
    match c {
        'a'..='f' => 1,
        'A' | 'Z' => 2,
        '\n' => 3,
        _ => 0,
    }
}

fn word(s: &str) -> i32 {
    match s {
        "salt" => 1,
        "pepper" | "chili" => 2,
        _ => 3,
    }
}

const TWELVE: u8 = 12;

fn main() {
    for n in [-5, 0, 2, 9, 10, 99, 100, i32::MAX] {
        println!("{n} {}", name(n));
    }
    println!("{} {} {} {}", letter('c'), letter('Z'), letter('\n'), letter('é'));
    println!("{} {} {}", word("salt"), word("chili"), word(""));
    println!("{}", match 12u8 { TWELVE => "dozen", _ => "other" });
    println!("{}", match (true, false) {
        (true, true) => 1,
        (true, false) => 2,
        (false, _) => 3,
    });
    println!("{}", match b'x' { b'a'..=b'z' => "lower", _ => "other" });
    println!("{}", match -1.5 { x if x < 0.0 => "cold", _ => "warm" });
}

//~| -5 below
//~| 0 zero
//~| 2 few
//~| 9 some
//~| 10 many
//~| 99 many
//~| 100 heaps
//~| 2147483647 heaps
//~| 1 2 3 0
//~| 1 2 3
//~| dozen
//~| 2
//~| lower
//~| cold
