trait ByValue {
    fn which(self) -> &'static str;
}

trait ByReference {
    fn which2(&self) -> &'static str;
}

#[derive(Clone, Copy)]
struct A;

impl ByValue for A {
    fn which(self) -> &'static str {
        "value"
    }
}

impl ByValue for &A {
    fn which(self) -> &'static str {
        "reference"
    }
}

impl ByValue for &mut A {
    fn which(self) -> &'static str {
        "mutable reference"
    }
}

impl ByReference for A {
    fn which2(&self) -> &'static str {
        "A"
    }
}

impl ByReference for &A {
    fn which2(&self) -> &'static str {
        "&A"
    }
}

fn main() {
    let mut a = A;
    println!("{} {} {}", a.which(), (&a).which(), (&mut a).which());
    println!("{} {} {}", a.which2(), (&a).which2(), (&&a).which2());
}

//~| value reference mutable reference
//~| A A &A
