// The program's own types and modules begin with the name of the crate, which is that of the file.
use std::any::{type_name, type_name_of_val};
use std::marker::PhantomData;

mod pantry {
    pub mod shelf {
        pub struct Jar<T>(pub T);

        pub fn place() -> &'static str {
            module_path!()
        }
    }
}

use pantry::shelf::{place, Jar};

trait Weigh {}

fn stir<T>(_: T) -> &'static str {
    struct Spoon;
    type_name::<Spoon>()
}

fn main() {
    println!("{}", type_name::<Jar<u8>>()); //~| type_name_of_own::pantry::shelf::Jar<u8>
    println!("{} {}", module_path!(), place()); //~| type_name_of_own type_name_of_own::pantry::shelf
    println!("{:?}", PhantomData::<dyn Weigh>); //~| PhantomData<dyn type_name_of_own::Weigh>
    println!("{}", stir(1)); //~| type_name_of_own::stir::Spoon
    println!("{}", type_name_of_val(&stir::<u8>)); //~| type_name_of_own::stir<u8>
    println!("{}", type_name_of_val(&|| 1)); //~| type_name_of_own::main::{{closure}}
    println!("{}", type_name_of_val(&Jar(Some("salt")))); //~| type_name_of_own::pantry::shelf::Jar<core::option::Option<&str>>
}
