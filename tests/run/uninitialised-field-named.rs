use std::mem::MaybeUninit;

struct Price {
    euros: u32,
    cents: u32,
}

struct Order {
    table: u8,
    price: Price,
}

fn main() {
    let mut order = MaybeUninit::<Order>::uninit();
    unsafe {
        (&raw mut (*order.as_mut_ptr()).table).write(4);
        (&raw mut (*order.as_mut_ptr()).price.euros).write(12);
        let order = order.assume_init(); //~ uninitialised
        println!("{} {} {}", order.table, order.price.euros, order.price.cents);
    }
    //~ fact-contains: missing: the field `price.cents`
}
