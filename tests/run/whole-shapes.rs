trait Shape {
    const SIDES: u32;
    fn area(&self) -> f64;
    fn scale(&mut self, by: f64);
    fn name() -> String {
        format!("shape with {} sides", Self::SIDES)
    }
}

#[derive(Clone)]
struct Square(f64);

#[derive(Clone)]
struct Triangle {
    base: f64,
    height: f64,
}

impl Shape for Square {
    const SIDES: u32 = 4;
    fn area(&self) -> f64 {
        self.0 * self.0
    }
    fn scale(&mut self, by: f64) {
        self.0 *= by;
    }
    fn name() -> String {
        "square".to_string()
    }
}

impl Shape for Triangle {
    const SIDES: u32 = 3;
    fn area(&self) -> f64 {
        self.base * self.height / 2.0
    }
    fn scale(&mut self, by: f64) {
        self.base *= by;
        self.height *= by;
    }
}

struct Pair<A, B>(A, B);

impl<A: Shape, B: Shape> Shape for Pair<A, B> {
    const SIDES: u32 = A::SIDES + B::SIDES;
    fn area(&self) -> f64 {
        self.0.area() + self.1.area()
    }
    fn scale(&mut self, by: f64) {
        self.0.scale(by);
        self.1.scale(by);
    }
}

fn report<S: Shape + Clone>(s: &S) -> String {
    let mut copy = s.clone();
    copy.scale(2.0);
    format!("{}: {} then {}", S::name(), s.area(), copy.area())
}

fn main() {
    println!("{}", report(&Square(3.0)));
    println!("{}", report(&Triangle { base: 2.0, height: 5.0 }));
    let p = Pair(Square(1.0), Pair(Square(2.0), Triangle { base: 1.0, height: 1.0 }));
    println!("{} {} {}", p.area(), <Pair<Square, Triangle>>::SIDES, Pair::<Square, Square>::name());
}

//~| square: 9 then 36
//~| shape with 3 sides: 5 then 20
//~| 5.5 7 shape with 8 sides
