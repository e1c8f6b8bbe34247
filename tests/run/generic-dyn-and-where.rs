use std::fmt::{Debug, Display};

fn show<T>(t: T) -> String
where
    T: Debug + Display,
{
    format!("{t} {t:?}")
}

fn any(items: &[&dyn Debug]) {
    for i in items {
        print!("{:?} ", i);
    }
    println!();
}

trait Shape {
    fn area(&self) -> f64;
    fn boxed(self) -> Box<dyn Shape>
    where
        Self: Sized + 'static,
    {
        Box::new(self)
    }
}

struct Square(f64);

impl Shape for Square {
    fn area(&self) -> f64 {
        self.0 * self.0
    }
}

impl Shape for Box<dyn Shape> {
    fn area(&self) -> f64 {
        (**self).area()
    }
}

fn total(shapes: &[Box<dyn Shape>]) -> f64 {
    shapes.iter().map(|s| s.area()).sum()
}

fn main() {
    println!("{}", show("x"));
    any(&[&1, &"a", &Some('c')]);
    println!("{}", total(&[Square(2.0).boxed(), Box::new(Square(1.0))]));
}

//~| x "x"
//~| 1 "a" Some('c') 
//~| 5
