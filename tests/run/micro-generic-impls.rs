trait Weigh {
    fn weigh(&self) -> u64;
}

impl Weigh for u8 {
    fn weigh(&self) -> u64 {
        *self as u64
    }
}

impl Weigh for str {
    fn weigh(&self) -> u64 {
        self.len() as u64
    }
}

impl Weigh for String {
    fn weigh(&self) -> u64 {
        self.as_str().weigh()
    }
}

impl<T: Weigh + ?Sized> Weigh for &T {
    fn weigh(&self) -> u64 {
        (**self).weigh() + 100
    }
}

impl<T: Weigh> Weigh for Option<T> {
    fn weigh(&self) -> u64 {
        match self {
            Some(t) => t.weigh(),
            None => 0,
        }
    }
}

impl<T: Weigh> Weigh for [T] {
    fn weigh(&self) -> u64 {
        let mut sum = 0;
        for t in self {
            sum += t.weigh();
        }
        sum
    }
}

impl<T: Weigh, const N: usize> Weigh for [T; N] {
    fn weigh(&self) -> u64 {
        self[..].weigh()
    }
}

impl<T: Weigh> Weigh for Vec<T> {
    fn weigh(&self) -> u64 {
        self.as_slice().weigh()
    }
}

impl<A: Weigh, B: Weigh> Weigh for (A, B) {
    fn weigh(&self) -> u64 {
        self.0.weigh() + self.1.weigh()
    }
}

impl<T: Weigh + ?Sized> Weigh for Box<T> {
    fn weigh(&self) -> u64 {
        (**self).weigh()
    }
}

fn heavy<T: Weigh + ?Sized>(t: &T) -> u64 {
    t.weigh()
}

fn main() {
    println!("{} {} {}", 5u8.weigh(), "abc".weigh(), heavy("abc"));
    println!("{} {}", heavy(&"abc"), String::from("four").weigh());
    println!("{}", Some(vec![[1u8, 2], [3, 4]]).weigh());
    println!("{}", ((Box::new(9u8), "x"), None::<u8>).weigh());
    println!("{}", heavy(&[Some(1u8), None][..]));
}

//~| 5 3 3
//~| 103 4
//~| 10
//~| 110
//~| 1
