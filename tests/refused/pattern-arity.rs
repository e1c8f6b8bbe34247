enum Dish {
    Two(i32, i32),
}

fn main() {
    let Dish::Two(a) = Dish::Two(1, 2); //~ E0023
    println!("{a}");
}
