#![feature(never_type, auto_traits, negative_impls, dropck_eyepatch, box_into_inner, ptr_as_uninit)]
#![feature(generic_const_exprs)]
#![allow(incomplete_features)]

auto trait Dry {}

struct Soup;

impl !Dry for Soup {}

struct Jar<T>(T);

unsafe impl<#[may_dangle] T> Drop for Jar<T> {
    fn drop(&mut self) {
        println!("drop");
    }
}

fn dry<T: Dry>(_: &T) -> &'static str {
    "dry"
}

fn always() -> Result<u8, !> {
    Ok(5)
}

fn main() {
    let Ok(number) = always();
    println!("{number} {}", size_of::<Result<u8, !>>()); //~| 5 1
    println!("{}", dry(&Some(1))); //~| dry
    let pointer = &raw const number;
    println!("{}", unsafe { pointer.as_uninit_ref() }.is_some()); //~| true
    println!("{}", Box::into_inner(Box::new(3))); //~| 3
    let _jar = Jar(Soup);
} //~| drop
