use std::fmt::{self, Debug, Display};

struct Framed<T>(T);

impl<T: Display> Display for Framed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}]", self.0)
    }
}

struct Listed<'a>(&'a [Box<dyn Debug>]);

impl Debug for Listed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0).finish()
    }
}

fn main() {
    println!("{} {}", Framed(1), Framed(Framed("x")));
    println!("{:?}", Listed(&[Box::new(1), Box::new("a"), Box::new(Some(2.5))]));
    let d: Vec<&dyn Display> = vec![&1, &"b", &'c'];
    println!("{}", d.iter().map(|x| x.to_string()).collect::<Vec<_>>().join("/"));
    println!("{:>5}|{:<5}|", Framed(1).to_string(), format!("{}", Framed(2)));
}

//~| [1] [[x]]
//~| [1, "a", Some(2.5)]
//~| 1/b/c
//~|   [1]|[2]  |
