use std::ops::{Deref, DerefMut};

struct MyBox<T>(T);

impl<T> Deref for MyBox<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for MyBox<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

fn length(text: &str) -> usize {
    text.len()
}

fn sum(parts: &[i32]) -> i32 {
    parts[0] + parts[1]
}

fn grow(text: &mut String) {
    text.push('!');
}

fn main() {
    let mut b = MyBox(String::from("thyme"));
    println!("{} {}", length(&b), b.len());
    b.push('s');
    grow(&mut b);
    println!("{} {}", *b, b.to_uppercase());
    println!("{}", sum(&vec![1, 2]) + sum(&[3, 4]) + sum(&Box::new([5, 6])[..]));
    let nested = MyBox(MyBox(7i32));
    println!("{} {}", **nested, nested.pow(2));
    let s: &str = &String::from("coerced");
    println!("{s}");
    let mut v = MyBox(vec![3, 1, 2]);
    v.sort();
    v[0] = 100;
    println!("{:?} {}", *v, v[2]);
    *b = String::from("new");
    println!("{}", b.0);
    let p: *const i32 = &5;
    println!("{}", unsafe { *p });
    println!("{}", MyBox(-5i32).abs());
}

//~| 5 5
//~| thymes! THYMES!
//~| 21
//~| 7 49
//~| coerced
//~| [100, 2, 3] 3
//~| new
//~| 5
//~| 5
