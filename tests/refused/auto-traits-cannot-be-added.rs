// Leaving an automatic trait out is a coercion; nobody may add one, but for a trait that has it above itself.
trait Dish {}

trait Soup: Send {}

trait Other {}

struct Plate<T: ?Sized>(u8, T);

impl dyn Dish {
    fn plain(&self) {}
}

impl dyn Dish + Send {
    fn sent(&self) {}
}

fn good(dish: Box<dyn Dish + Send + Sync>, soup: &dyn Soup, raw: *const dyn Soup) {
    let less: Box<dyn Dish + Sync> = dish;
    let _none: Box<dyn Dish> = less;
    let _known: &(dyn Soup + Send) = soup;
    let _alone: &dyn Send = soup;
    let _raw = raw as *const (dyn Soup + Send);
}

fn in_a_box(dish: Box<dyn Dish>) -> Box<dyn Dish + Send> {
    dish //~ E0308
}

fn by_reference(dish: &dyn Dish) -> &(dyn Dish + Send) {
    dish //~ E0308
}

fn inside(dishes: Vec<Box<dyn Dish + Send>>) -> Vec<Box<dyn Dish>> {
    dishes //~ E0308
}

fn by_cast(dish: *const dyn Dish, plate: *const Plate<dyn Dish>, slice: *const [u8]) {
    let _ = dish as *const (dyn Dish + Send); //~ E0804
    let _ = dish as *mut (dyn Dish + Send + Sync); //~ E0804
    let _ = plate as *const Plate<dyn Dish + Send>; //~ E0804
    let _ = dish as *const dyn Other; //~ E0606
    let _ = dish as *const [u8]; //~ E0606
    let _ = slice as *const dyn Dish; //~ E0277
    let _ = slice as *const str;
}

fn members(dish: &dyn Dish, sent: &(dyn Dish + Send)) {
    dish.plain();
    sent.sent();
    dish.sent(); //~ E0599
    sent.plain(); //~ E0599
}

fn main() {}
