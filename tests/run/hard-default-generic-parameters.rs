use std::ops::Add;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Grams(u32);

impl Add for Grams {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Grams(self.0 + other.0)
    }
}

struct Pile<T = u8> {
    items: Vec<T>,
}

impl<T: Add<Output = T> + Copy + Default> Pile<T> {
    fn total(&self) -> T {
        let mut sum = T::default();
        for &i in &self.items {
            sum = sum + i;
        }
        sum
    }
}

impl Default for Grams {
    fn default() -> Self {
        Grams(0)
    }
}

fn add_all<T, U>(a: T, b: T, convert: fn(T) -> U) -> U
where
    U: Add<U, Output = U>,
{
    convert(a) + convert(b)
}

fn main() {
    let p: Pile = Pile { items: vec![1, 2, 3] };
    println!("{}", p.total());
    println!("{:?}", Pile { items: vec![Grams(5), Grams(6)] }.total());
    println!("{:?}", add_all(1, 2, Grams));
    println!("{}", add_all("12", "30", |s| s.len()));
}

//~| 6
//~| Grams(11)
//~| Grams(3)
//~| 4
