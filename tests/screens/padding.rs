#[repr(C)]
struct Order {
    table: u8,
    grams: u32,
    guests: u8,
}

fn main() {
    let order = Box::new(Order { table: 7, grams: 350, guests: 2 });
    println!("table {}: {} grams for {}", order.table, order.grams, order.guests);
}
