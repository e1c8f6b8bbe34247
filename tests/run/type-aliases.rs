type Grams = u32;
type Pair<T> = (T, T);
type Result<T> = std::result::Result<T, String>;

fn weigh(n: Grams) -> Result<Grams> {
    if n > 10 { Err("too heavy".to_string()) } else { Ok(n) }
}

struct Jar;
type Alias = Jar;

impl Alias {
    const N: i32 = 4;
    fn hi(&self) -> i32 {
        Self::N
    }
}

fn main() {
    let p: Pair<u8> = (1, 2);
    println!("{:?} {:?} {:?}", p, weigh(1), weigh(11));
    println!("{} {}", Alias::N, Jar.hi());
    let v: Vec<Pair<i32>> = vec![(1, 2)];
    println!("{:?}", v);
}

//~| (1, 2) Ok(1) Err("too heavy")
//~| 4 4
//~| [(1, 2)]
