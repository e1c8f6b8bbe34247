#[repr(C)]
enum Dish {
    Soup,
}

#[repr(u8)]
enum Tray {
    With(u8),
}

fn main() {
    let other = 1u32;
    let place = (&raw const other).cast::<Dish>();
    unsafe {
        let Dish::Soup = *place;
        if let Dish::Soup = *place {
            println!("soup"); //~| soup
        }
        match *place {
            Dish::Soup => println!("soup"), //~| soup
        }
        let Tray::With(n) = *[9u8, 4].as_ptr().cast::<Tray>();
        println!("{n}"); //~| 4
    }
}
