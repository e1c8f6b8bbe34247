struct Order {
    dish: Box<u8>,
    count: u8,
}

fn main() {
    let order = Order { dish: Box::new(1), count: 2 };
    let twin = unsafe { std::ptr::read(&order.dish) };
    drop(order.dish); //~ freed
    println!("{}", order.count); //~| 2
    drop(twin); //~ double-free
}
