fn add(a: i32, b: i32) -> i32 {
    a + b
}

fn early(n: i32) -> i32 {
    if n > 10 {
        return 10;
    }
    for i in 0.. {
        if i * i >= n {
            return i;
        }
    }
    unreachable!()
}

fn nothing() {}

fn factorial(n: u64) -> u64 {
    if n == 0 { 1 } else { n * factorial(n - 1) }
}

fn is_even(n: u32) -> bool {
    n == 0 || is_odd(n - 1)
}

fn is_odd(n: u32) -> bool {
    n != 0 && is_even(n - 1)
}

fn tuple_argument((a, b): (i32, i32), [c, d]: [i32; 2], _: u8) -> i32 {
    a * b + c * d
}

fn mutable(mut n: i32) -> i32 {
    n += 1;
    n
}

fn main() {
    println!("{} {} {}", add(1, 2), early(100), early(5));
    println!("{:?} {}", nothing(), factorial(20));
    println!("{} {}", is_even(10), is_odd(10));
    println!("{} {}", tuple_argument((2, 3), [4, 5], 0), mutable(1));
    fn nested(x: i32) -> i32 {
        x * 2
    }
    println!("{}", nested(4));
    println!("{}", { fn inner() -> i32 { 9 } inner() });
}

//~| 3 10 3
//~| () 2432902008176640000
//~| true false
//~| 26 2
//~| 8
//~| 9
