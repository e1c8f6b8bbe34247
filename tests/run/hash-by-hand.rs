use std::collections::HashMap;
use std::hash::{Hash, Hasher};

#[derive(PartialEq, Eq, Hash, Clone, Copy)]
enum Kind {
    Sweet,
    Sour(u8),
}

struct Sum(u64);

impl Hasher for Sum {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for b in bytes {
            self.0 = self.0.wrapping_add(*b as u64);
        }
    }
}

fn main() {
    let mut m: HashMap<Kind, Vec<&str>> = HashMap::new();
    m.entry(Kind::Sour(1)).or_default().push("lemon");
    m.entry(Kind::Sour(1)).or_default().push("lime");
    println!("{:?} {}", m.get(&Kind::Sour(1)), m.get(&Kind::Sweet).is_none());
    let mut s = Sum(0);
    [1u8, 2, 3].hash(&mut s);
    5u8.hash(&mut s);
    println!("{}", s.finish() > 0);
}

//~| Some(["lemon", "lime"]) true
//~| true
