fn apply<F: Fn(i32) -> i32>(f: F, n: i32) -> i32 {
    f(n)
}

fn twice(mut f: impl FnMut()) {
    f();
    f();
}

fn once<F>(f: F) -> String
where
    F: FnOnce() -> String,
{
    f()
}

fn adder(n: i32) -> impl Fn(i32) -> i32 {
    move |x| x + n
}

fn main() {
    let k = 3;
    println!("{} {}", apply(|x| x * k, 5), apply(i32::abs, -4));
    let mut total = 0;
    twice(|| total += 5);
    println!("{total}");
    let s = String::from("moved");
    println!("{}", once(move || s + "!"));
    println!("{}", adder(10)(5));
}

//~| 15 4
//~| 10
//~| moved!
//~| 15
