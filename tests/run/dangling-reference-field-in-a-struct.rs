struct Order<'a> {
    dish: &'a u32,
}

fn main() {
    let order;
    unsafe {
        let dish = 5u32;
        order = Order { dish: &*(&raw const dish) };
    }
    let copy = order.dish; //~ dangling
    println!("{}", *copy);
}
