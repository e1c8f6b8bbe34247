// A tag, a niche, a length below its capacity, values of no bytes, padding.
#[allow(dead_code)]
enum Dish {
    Soup(u32),
    Stew { salt: u8, pepper: u16 },
    Empty,
}

#[allow(dead_code)]
struct Order {
    dish: Dish,
    lid: Option<Box<u32>>,
    hot: Option<bool>,
}

struct Nothing;

fn main() {
    let order = Box::new(Order { dish: Dish::Stew { salt: 3, pepper: 7 }, lid: None, hot: Some(true) });
    let mut list: Vec<u32> = Vec::with_capacity(8);
    list.push(5);
    list.push(6);
    let nothing = Nothing;
    let boxed_nothing = Box::new(Nothing);
    let lid = Some(Box::new(9u32));
    let pair = (1u8, 2u32);
    println!("{}", list.len());
    drop((order, list, nothing, boxed_nothing, lid, pair));
}
