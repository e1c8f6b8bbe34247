trait Visitor {
    fn number(&mut self, n: i64);
    fn add(&mut self);
}

#[derive(Default)]
struct Printer(String);

#[derive(Default)]
struct Evaluator(Vec<i64>);

impl Visitor for Printer {
    fn number(&mut self, n: i64) {
        self.0 += &format!("{n} ");
    }
    fn add(&mut self) {
        self.0.push('+');
    }
}

impl Visitor for Evaluator {
    fn number(&mut self, n: i64) {
        self.0.push(n);
    }
    fn add(&mut self) {
        let (b, a) = (self.0.pop().unwrap(), self.0.pop().unwrap());
        self.0.push(a + b);
    }
}

fn walk(v: &mut dyn Visitor) {
    v.number(2);
    v.number(40);
    v.add();
}

fn main() {
    let mut p = Printer::default();
    let mut e = Evaluator::default();
    for v in [&mut p as &mut dyn Visitor, &mut e] {
        walk(v);
    }
    println!("{} = {:?}", p.0, e.0);
}

//~| 2 40 + = [42]
