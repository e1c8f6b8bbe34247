// A macro of the program's own between the members of a trait or impl is named, and what it would have made is not missed.
macro_rules! taste {
    ($name:ident) => {
        fn $name(&self) -> u8 {
            3
        }
    };
}

struct Soup;

impl Soup {
    taste! { salt } //~ unsupported
}

fn main() {
    println!("{}", Soup.salt());
}
