// A macro of the program itself may stand between the members of a trait or impl.
macro_rules! taste {
    ($name:ident) => {
        fn $name(&self) -> u8 {
            3
        }
    };
}

struct Soup;

impl Soup {
    taste! { salt }
}

fn main() {
    println!("{}", Soup.salt());
}

//~| 3
