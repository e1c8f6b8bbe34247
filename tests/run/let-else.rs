fn first(words: &[&str]) -> i32 {
    let [word, ..] = words else {
        return -1;
    };
    let Some(n) = word.len().checked_sub(3) else {
        println!("{word} is short");
        return 0;
    };
    n as i32
}

fn main() {
    println!("{} {} {}", first(&[]), first(&["ab"]), first(&["abcde", "f"]));
    for x in [Some(1), None, Some(3)] {
        let Some(n) = x else { continue };
        println!("{n}");
    }
    let Ok(n) = "12".parse::<i32>() else { panic!("not a number") };
    println!("{n}");
}

//~| ab is short
//~| -1 0 2
//~| 1
//~| 3
//~| 12
