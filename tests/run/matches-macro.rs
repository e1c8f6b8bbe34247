#[derive(Clone, Copy)]
enum Dish {
    Soup(u32),
    Bread,
}

fn main() {
    let a = Dish::Soup(5);
    println!("{} {}", matches!(a, Dish::Soup(_)), matches!(a, Dish::Bread));
    println!("{} {}", matches!(a, Dish::Soup(n) if n > 9), matches!('c', 'a'..='f' | 'z'));
    println!("{}", matches!(Dish::Bread, Dish::Bread));
    assert!(matches!(Some(3), Some(1..=5)));
}

//~| true false
//~| false true
//~| true
