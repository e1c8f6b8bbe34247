struct Jar(u8);

impl Drop for Jar {
    fn drop(&mut self) {
        print!("-{} ", self.0);
    }
}

enum Dish {
    Pair(Jar, Jar),
    Nested(Box<Dish>, Option<Jar>),
    Empty,
}

fn eat(d: Dish) -> u8 {
    match d {
        Dish::Pair(a, _) if a.0 > 100 => a.0,
        Dish::Pair(_, b) => b.0,
        Dish::Nested(inner, None) => eat(*inner),
        Dish::Nested(inner, Some(j)) => {
            let n = j.0;
            drop(j);
            n + eat(*inner)
        }
        Dish::Empty => 0,
    }
}

fn main() {
    println!("{}", eat(Dish::Pair(Jar(1), Jar(2))));
    println!("{}", eat(Dish::Pair(Jar(101), Jar(2))));
    println!("{}", eat(Dish::Nested(Box::new(Dish::Pair(Jar(3), Jar(4))), Some(Jar(5)))));
    println!("{}", eat(Dish::Nested(Box::new(Dish::Empty), None)));
    let d = Dish::Pair(Jar(7), Jar(8));
    if let Dish::Pair(ref a, Jar(n)) = d {
        println!("{} {n}", a.0);
    }
    let Dish::Pair(x, y) = d else { panic!() };
    println!("{}", x.0 + y.0);
}

//~| -2 -1 2
//~| -101 -2 101
//~| -5 -4 -3 9
//~| 0
//~| 7 8
//~| 15
//~| -8 -7 
//~ out: no newline at the end
