struct Cache<F>
where
    F: Fn(u64) -> u64,
{
    compute: F,
    known: Vec<Option<u64>>,
    asked: usize,
}

impl<F: Fn(u64) -> u64> Cache<F> {
    fn new(compute: F) -> Self {
        Cache { compute, known: vec![None; 10], asked: 0 }
    }

    fn get(&mut self, n: u64) -> u64 {
        match self.known[n as usize] {
            Some(v) => v,
            None => {
                self.asked += 1;
                let v = (self.compute)(n);
                self.known[n as usize] = Some(v);
                v
            }
        }
    }
}

fn main() {
    let k = 3;
    let mut c = Cache::new(|n| n * k);
    println!("{} {} {} {}", c.get(2), c.get(2), c.get(3), c.asked);
}

//~| 6 6 9 2
