// Where a type has a lifetime as an argument, or a function's signature a reference, its name says '_.
use std::any::type_name;
use std::borrow::Cow;
use std::cell::Ref;

fn main() {
    println!("{}", type_name::<Cow<'static, str>>()); //~| alloc::borrow::Cow<'_, str>
    println!("{}", type_name::<Ref<'static, u8>>()); //~| core::cell::Ref<'_, u8>
    println!("{}", type_name::<std::slice::Iter<'static, u8>>()); //~| core::slice::iter::Iter<'_, u8>
    println!("{}", type_name::<&'static str>()); //~| &str
    println!("{}", type_name::<fn(&u8) -> &u8>()); //~| fn(&'_ u8) -> &'_ u8
    println!("{}", type_name::<fn(&mut u8, &[&str])>()); //~| fn(&'_ mut u8, &'_ [&'_ str])
    println!("{}", type_name::<dyn Fn(&u8)>()); //~| dyn core::ops::function::Fn(&'_ u8)
    println!("{}", type_name::<fn(&dyn Fn(Cow<'_, str>))>());
    //~| fn(&'_ (dyn core::ops::function::Fn(alloc::borrow::Cow<'_, str>) + '_))
}
