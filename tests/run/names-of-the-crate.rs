//~ no-rustc: the suite calls the crate `test` there
use std::any::type_name;

mod pantry {
    pub mod shelf {
        pub fn name() -> &'static str {
            module_path!()
        }
    }

    pub trait Dish<'a> {
        fn name(&self) -> &'static str;
    }

    pub struct Jar<'a, T>(pub &'a T);
}

impl<'a> pantry::Dish<'a> for u8 {
    fn name(&self) -> &'static str {
        struct Inside;
        type_name::<Inside>()
    }
}

fn main() {
    println!("{} {}", module_path!(), pantry::shelf::name()); //~| names_of_the_crate names_of_the_crate::pantry::shelf
    println!("{}", type_name::<pantry::Jar<'static, u8>>()); //~| names_of_the_crate::pantry::Jar<'_, u8>
    println!("{}", type_name::<dyn pantry::Dish<'static>>()); //~| dyn names_of_the_crate::pantry::Dish<'_>
    println!("{}", pantry::Dish::name(&1u8)); //~| <u8 as names_of_the_crate::pantry::Dish<'_>>::name::Inside
}
