#[repr(C)]
#[derive(Clone, Copy)]
struct Dish {
    salt: u8,
    water: u32,
}

fn main() {
    let mut whole = [0xffu8; 8];
    let place = whole.as_mut_ptr() as *mut Dish;
    let dish = Dish { salt: 1, water: 2 };
    let mut target = std::mem::MaybeUninit::<Dish>::zeroed();
    unsafe {
        if place as usize % 4 == 0 {
            place.write(dish);
        }
        *target.as_mut_ptr() = dish;
        let bytes = target.as_ptr() as *const u8;
        println!("{}", *bytes); //~| 1
        println!("{}", *bytes.add(1)); //~ uninitialised
    }
}
