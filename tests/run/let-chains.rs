//@ edition:2024
fn check(jar: Option<i32>, limit: Option<i32>) -> &'static str {
    if let Some(n) = jar
        && n > 0
        && let Some(most) = limit
        && n <= most
    {
        "fits"
    } else {
        "does not fit"
    }
}

fn main() {
    println!("{} {}", check(Some(3), Some(5)), check(Some(6), Some(5)));
    println!("{} {}", check(None, Some(5)), check(Some(3), None));
    let mut pile = vec![3, 2, 9, 1];
    while let Some(n) = pile.pop()
        && n < 5
    {
        println!("{n}");
    }
    println!("{:?}", pile);
}

//~| fits does not fit
//~| does not fit does not fit
//~| 1
//~| [3, 2]
