#[repr(C)]
struct Order {
    table: u8,
    grams: u16,
}

fn main() {
    let order = Order { table: 1, grams: 2 }; //~ allocated
    let bytes = &raw const order as *const u8;
    println!("{} {}", order.table, order.grams); //~| 1 2
    let mut sum = 0u32;
    for i in 0..4 {
        sum += unsafe { *bytes.add(i) } as u32; //~ uninitialised
        //~ message-contains: padding
    }
    println!("{sum}");
}
