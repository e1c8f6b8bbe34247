trait Copies {
    fn copy(&self) -> Self;
}

trait Generic {
    fn put<T>(&self, t: T);
}

trait Counts {
    const COUNT: u32;
}

trait Fine {
    fn new() -> Self where Self: Sized;
    fn all<T>(&self, t: T) where Self: Sized;
    fn get(&self) -> u8;
}

trait Makes {
    type Out;
    fn make(&self) -> Self::Out;
}

struct Holder {
    a: Box<dyn Copies>, //~ E0038
    b: Box<dyn Fine>,
    c: Box<dyn Makes>, //~ E0191
    d: Box<dyn Makes<Out = u8>>,
}

fn put(x: &dyn Generic) {} //~ E0038

fn main() {
    let x: Option<&dyn Counts> = None; //~ E0038
    let y: Option<Box<dyn Clone>> = None; //~ E0038
    let z: Option<Box<dyn Iterator>> = None; //~ E0191
}
