#[derive(Clone, Copy)]
struct Dish {
    salt: u8,
    water: u32,
}

fn pass(dish: Dish) -> Dish {
    let moved = dish;
    moved
}

fn main() {
    let dish = pass(Dish { salt: 1, water: 2 });
    let row = [dish; 2];
    let again: (u8, Dish) = (3, row[1]);
    println!("{} {} {}", again.0, again.1.salt, again.1.water); //~| 3 1 2
}
