// A vector of enums, and one of options with a niche.
#[allow(dead_code)]
enum Dish {
    Soup(u32),
    Stew { salt: u16, hot: bool },
    Nothing,
}

fn main() {
    let dishes = vec![Dish::Soup(4), Dish::Stew { salt: 2, hot: true }, Dish::Nothing];
    let lids = vec![Some(Box::new(7u32)), None];
    println!("{} {}", dishes.len(), lids.len());
}
