#[repr(u8)]
#[derive(Clone, Copy)]
enum Dish {
    Soup = 1,
}

fn main() {
    let bytes = [2u8];
    let place = bytes.as_ptr().cast::<Dish>();
    unsafe {
        let Dish::Soup = *place;
        let dish = *place; //~ invalid-value
        let Dish::Soup = dish;
    }
}
