#[derive(Debug)]
enum Expr {
    Number(i64),
    Add(Box<Expr>, Box<Expr>),
    Multiply(Box<Expr>, Box<Expr>),
    Negate(Box<Expr>),
}

use Expr::*;

fn evaluate(e: &Expr) -> i64 {
    match e {
        Number(n) => *n,
        Add(a, b) => evaluate(a) + evaluate(b),
        Multiply(a, b) => evaluate(a) * evaluate(b),
        Negate(a) => -evaluate(a),
    }
}

fn simplify(e: Expr) -> Expr {
    match e {
        Negate(inner) => match *inner {
            Negate(x) => simplify(*x),
            other => Negate(Box::new(simplify(other))),
        },
        Add(a, b) => Add(Box::new(simplify(*a)), Box::new(simplify(*b))),
        e => e,
    }
}

fn main() {
    let e = Add(
        Box::new(Number(2)),
        Box::new(Multiply(Box::new(Number(3)), Box::new(Negate(Box::new(Number(4)))))),
    );
    println!("{}", evaluate(&e));
    println!("{:?}", e);
    let d = Negate(Box::new(Negate(Box::new(Number(7)))));
    println!("{:?}", simplify(d));
}

//~| -10
//~| Add(Number(2), Multiply(Number(3), Negate(Number(4))))
//~| Number(7)
