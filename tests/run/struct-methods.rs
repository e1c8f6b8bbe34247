#[derive(Debug, Clone, Copy)]
struct Counter {
    n: i32,
    step: i32,
}

impl Counter {
    const START: i32 = 10;

    fn new(step: i32) -> Self {
        Self { n: Self::START, step }
    }

    fn get(&self) -> i32 {
        self.n
    }

    fn bump(&mut self) -> &mut Self {
        self.n += self.step;
        self
    }

    fn consume(self) -> i32 {
        self.n * 100
    }

    fn explicit(self: &Self, more: i32) -> i32 {
        self.n + more
    }
}

impl Counter {
    fn reset(&mut self) {
        *self = Counter::new(self.step);
    }
}

fn main() {
    let mut c = Counter::new(2);
    c.bump().bump();
    println!("{} {}", c.get(), Counter::get(&c));
    println!("{}", c.explicit(1));
    println!("{}", c.consume());
    c.reset();
    println!("{:?}", c);
    let r = &mut c;
    r.bump();
    println!("{}", (&&r).get());
}

//~| 14 14
//~| 15
//~| 1400
//~| Counter { n: 10, step: 2 }
//~| 12
