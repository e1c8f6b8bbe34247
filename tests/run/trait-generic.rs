trait Convert<T> {
    fn convert(&self) -> T;
}

impl Convert<i64> for i32 {
    fn convert(&self) -> i64 {
        *self as i64 * 1000
    }
}

impl Convert<String> for i32 {
    fn convert(&self) -> String {
        format!("<{self}>")
    }
}

impl<T: Convert<String>> Convert<usize> for [T] {
    fn convert(&self) -> usize {
        let mut total = 0;
        for item in self {
            total += item.convert().len();
        }
        total
    }
}

fn main() {
    let a: i64 = 5.convert();
    let b: String = 6.convert();
    println!("{a} {b}");
    println!("{}", [1, 22, 333][..].convert());
    println!("{}", <i32 as Convert<i64>>::convert(&7));
}

//~| 5000 <6>
//~| 12
//~| 7000
