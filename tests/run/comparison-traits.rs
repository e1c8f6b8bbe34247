use std::cmp::Ordering;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Size {
    Small,
    Large(u8),
    Named { first: i32, second: i32 },
}

#[derive(Debug, PartialEq, PartialOrd)]
struct Weight(f64);

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Jar {
    shelf: u8,
    place: u8,
}

struct Backwards(i32);

impl PartialEq for Backwards {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl PartialOrd for Backwards {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        other.0.partial_cmp(&self.0)
    }
}

fn main() {
    println!("{} {}", Size::Small < Size::Large(0), Size::Large(2) > Size::Large(1));
    println!("{}", Size::Named { first: 1, second: 2 } < Size::Named { first: 1, second: 3 });
    println!("{:?}", Size::Large(9).cmp(&Size::Small));
    println!("{:?} {:?}", Weight(1.0).partial_cmp(&Weight(2.0)), Weight(f64::NAN).partial_cmp(&Weight(1.0)));
    println!("{}", Jar { shelf: 1, place: 9 } < Jar { shelf: 2, place: 0 });
    println!("{} {}", Backwards(1) > Backwards(2), Backwards(1) == Backwards(1));
    println!("{:?} {:?}", 3.cmp(&5), "b".cmp("a"));
    println!("{:?} {:?}", Ordering::Less.reverse(), Ordering::Equal.then(Ordering::Greater));
    println!("{:?} {:?}", Size::Small.max(Size::Large(1)), std::cmp::min(4, 2));
    println!("{} {}", [1, 2, 3][..] < [1, 3][..], "ab" <= "abc");
    println!("{}", (1, "z") < (2, "a"));
    match 5.cmp(&5) {
        Ordering::Less => println!("less"),
        Ordering::Equal => println!("equal"),
        Ordering::Greater => println!("greater"),
    }
}

//~| true true
//~| true
//~| Greater
//~| Some(Less) None
//~| true
//~| true true
//~| Less Greater
//~| Greater Greater
//~| Large(1) 2
//~| true true
//~| true
//~| equal
