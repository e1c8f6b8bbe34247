struct Order {
    dish: Box<u32>,
}

fn copy_order(order: &Order) -> Order {
    unsafe { std::ptr::read(order) }
}

fn serve(orders: Vec<Order>) -> u32 {
    orders.iter().map(|order| *order.dish).sum()
} //~ double-free

fn main() {
    let order = Order { dish: Box::new(3) };
    let mut orders = Vec::new();
    orders.push(copy_order(&order));
    orders.push(order);
    println!("{}", serve(orders));
}
