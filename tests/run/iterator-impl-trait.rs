fn evens(limit: u32) -> impl Iterator<Item = u32> {
    (0..limit).filter(|n| n % 2 == 0)
}

fn boxed<'a>(v: &'a [i32]) -> Box<dyn Iterator<Item = i32> + 'a> {
    Box::new(v.iter().map(|x| x + 1))
}

struct Fib(u64, u64);

impl Iterator for Fib {
    type Item = u64;
    fn next(&mut self) -> Option<u64> {
        let n = self.0;
        *self = Fib(self.1, n + self.1);
        Some(n)
    }
}

fn main() {
    println!("{:?}", evens(7).collect::<Vec<_>>());
    println!("{:?}", boxed(&[1, 2]).sum::<i32>());
    println!("{:?}", Fib(0, 1).skip(5).step_by(2).take(4).collect::<Vec<_>>());
    println!("{}", Fib(0, 1).take_while(|&n| n < 100).filter(|n| n % 2 == 0).sum::<u64>());
    println!("{:?}", std::iter::repeat(3).take(2).collect::<Vec<_>>());
    println!("{:?}", std::iter::successors(Some(1), |n| if *n < 50 { Some(n * 3) } else { None }).collect::<Vec<_>>());
    println!("{:?}", std::iter::once(1).chain(std::iter::empty()).collect::<Vec<i32>>());
    let mut c = 0;
    println!("{:?}", std::iter::from_fn(|| { c += 1; if c < 4 { Some(c) } else { None } }).collect::<Vec<_>>());
    println!("{:?}", (1..4).map(|i| (i, i * i)).unzip::<i32, i32, Vec<_>, Vec<_>>());
    println!("{}", (1..=5).rev().map(|n| n.to_string()).collect::<Vec<_>>().concat());
    println!("{:?}", (0..3).cmp(0..4));
    println!("{:?}", [1, 2].iter().try_fold(0i8, |a, &x| a.checked_add(x)));
    println!("{:?}", (1..=3).reduce(|a, b| a * b));
    println!("{:?}", [3, 1, 2].iter().cycle().take(5).collect::<Vec<_>>());
    println!("{}", evens(9).size_hint().0);
}

//~| [0, 2, 4, 6]
//~| 5
//~| [5, 13, 34, 89]
//~| 44
//~| [3, 3]
//~| [1, 3, 9, 27, 81]
//~| [1]
//~| [1, 2, 3]
//~| ([1, 2, 3], [1, 4, 9])
//~| 54321
//~| Less
//~| Some(3)
//~| Some(6)
//~| [3, 1, 2, 3, 1]
//~| 0
