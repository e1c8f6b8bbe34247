enum Dish {
    Soup,
}

fn main() {
    let _a = Dish::Soup;
    let _d = Dish::Cake; //~ E0599
}
