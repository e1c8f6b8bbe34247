trait Dish {}
struct Soup(#[allow(dead_code)] String);
impl Dish for Soup {}

fn main() {
    let dish: Box<dyn Dish> = Box::new(Soup(String::from("leek")));
    let twin = unsafe { std::ptr::read(&dish) };
    drop(dish); //~ freed
    drop(twin); //~ double-free
}
