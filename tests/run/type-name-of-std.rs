// type_name gives the paths at which std defines its types.
use std::any::{type_name, type_name_of_val};
use std::collections::HashMap;

fn main() {
    println!("{}", type_name::<Option<String>>()); //~| core::option::Option<alloc::string::String>
    println!("{}", type_name::<Vec<Box<u8>>>()); //~| alloc::vec::Vec<alloc::boxed::Box<u8>>
    println!("{}", type_name_of_val(&std::mem::MaybeUninit::<u8>::uninit())); //~| core::mem::maybe_uninit::MaybeUninit<u8>
    println!("{}", type_name::<HashMap<u8, std::rc::Rc<str>>>()); //~| std::collections::hash::map::HashMap<u8, alloc::rc::Rc<str>>
    println!("{}", type_name::<dyn Fn(i32) -> i32>()); //~| dyn core::ops::function::Fn(i32) -> i32
}
