trait Container {
    type Item;
    const CAPACITY: usize;
    const DOUBLE: usize = Self::CAPACITY * 2;

    fn first(&self) -> Option<&Self::Item>;
    fn make() -> Self;
}

struct Numbers(Vec<i32>);

impl Container for Numbers {
    type Item = i32;
    const CAPACITY: usize = 4;

    fn first(&self) -> Option<&i32> {
        self.0.first()
    }

    fn make() -> Self {
        Numbers(vec![9, 8])
    }
}

struct Word;

impl Container for Word {
    type Item = str2::Text;
    const CAPACITY: usize = 1;
    const DOUBLE: usize = 3;

    fn first(&self) -> Option<&Self::Item> {
        None
    }

    fn make() -> Self {
        Word
    }
}

mod str2 {
    pub struct Text;
}

fn show<C: Container>() -> usize
where
    C::Item: Sized,
{
    let c = C::make();
    C::CAPACITY + C::DOUBLE + c.first().is_some() as usize
}

fn first_copy<C>(c: &C) -> C::Item
where
    C: Container,
    C::Item: Copy,
{
    *c.first().unwrap()
}

fn main() {
    println!("{} {}", show::<Numbers>(), show::<Word>());
    println!("{}", first_copy(&Numbers::make()));
    println!("{}", <Numbers as Container>::CAPACITY);
    let n: <Numbers as Container>::Item = 5;
    println!("{n}");
}

//~| 13 4
//~| 9
//~| 4
//~| 5
