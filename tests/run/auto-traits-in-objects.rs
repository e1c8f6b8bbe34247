// dyn A and dyn A + Send are two types: two impls, two ids. Send may be left out again, and the order is nothing.
use std::any::{type_name, TypeId};
use std::rc::Rc;

trait Dish {
    fn grams(&self) -> i32;
}

struct Soup(i32);

impl Dish for Soup {
    fn grams(&self) -> i32 {
        self.0
    }
}

impl dyn Dish {
    fn who(&self) -> &'static str {
        "plain"
    }
}

impl dyn Dish + Send {
    fn whose(&self) -> &'static str {
        "send"
    }
}

trait Named {
    const NUMBER: i32;
    fn named(&self) -> &'static str;
}

impl Named for dyn Dish {
    const NUMBER: i32 = 1;
    fn named(&self) -> &'static str {
        "plain"
    }
}

impl Named for dyn Dish + Send {
    const NUMBER: i32 = 2;
    fn named(&self) -> &'static str {
        "send"
    }
}

impl Named for dyn Dish + Send + Sync {
    const NUMBER: i32 = 3;
    fn named(&self) -> &'static str {
        "both"
    }
}

struct Bell(&'static str);

impl Drop for Bell {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn number<T: Named + ?Sized>() -> i32 {
    T::NUMBER
}

fn pick(first: Box<dyn Dish + Send>, second: Box<dyn Dish>, which: bool) -> i32 {
    let one = if which { first } else { second };
    one.grams()
}

fn main() {
    let a: Box<dyn Dish> = Box::new(Soup(1));
    let b: Box<dyn Dish + Send> = Box::new(Soup(2));
    let c: Box<dyn Sync + Dish + Send> = Box::new(Soup(3));
    println!("{} {} {} {} {}", a.who(), b.whose(), a.named(), b.named(), c.named()); //~| plain send plain send both
    println!("{}{}{}", number::<dyn Dish>(), number::<dyn Send + Dish>(), number::<dyn Dish + Sync + Send>()); //~| 123

    println!("{}", TypeId::of::<dyn Dish>() == TypeId::of::<dyn Dish + Send>()); //~| false
    println!("{}", TypeId::of::<dyn Dish + Sync + Send>() == TypeId::of::<dyn Dish + Send + Sync>()); //~| true
    println!("{}", TypeId::of::<dyn Send + Sync>() == TypeId::of::<dyn Sync + Send>()); //~| true
    println!("{}", type_name::<&(dyn Fn(u8) -> u8 + Unpin + Sync + Send)>());
    //~| &dyn core::ops::function::Fn(u8) -> u8 + core::marker::Send + core::marker::Sync + core::marker::Unpin

    let less: &(dyn Dish + Send) = &*c;
    println!("{}", less.named()); //~| send
    let less: &dyn Dish = less;
    println!("{} {}", less.named(), less.grams()); //~| plain 3
    let raw = Box::into_raw(b) as *mut dyn Dish;
    println!("{}", unsafe { Box::from_raw(raw) }.named()); //~| plain
    println!("{}", pick(Box::new(Soup(4)), a, false)); //~| 1

    // The table of methods is the same with and without them.
    let more: &(dyn Dish + Send + Sync) = unsafe { std::mem::transmute(less) };
    println!("{}", more.grams()); //~| 3

    let bells: Vec<Box<dyn Send>> = vec![Box::new(Bell("a")), Box::new(3u8), c];
    println!("{}", bells.iter().map(|bell| size_of_val(&**bell)).sum::<usize>()); //~| 21
    drop(bells); //~| drop a
    let shared: Rc<dyn Unpin> = Rc::new(Bell("c"));
    let _twin = shared.clone();
} //~| drop c
