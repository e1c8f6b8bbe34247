// What a struct literal is expected to be is a hint for its fields: a `&mut T` there becomes the `&T` that is wanted.
use std::pin::Pin;

struct Label<T> {
    jar: T,
}

impl<'a, T: ?Sized> Label<&'a mut T> {
    fn shared(self) -> Label<&'a T> {
        Label { jar: self.jar }
    }
}

fn main() {
    let mut salt = 4;
    println!("{}", Label { jar: &mut salt }.shared().jar); //~| 4
    let pinned: Pin<&mut i32> = Pin::new(&mut salt);
    println!("{}", *pinned.into_ref()); //~| 4
    let boxed: Label<Box<dyn Fn() -> i32>> = Label { jar: Box::new(|| 3) };
    println!("{}", (boxed.jar)()); //~| 3
}
