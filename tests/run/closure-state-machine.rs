fn counter() -> impl FnMut() -> u32 {
    let mut n = 0;
    move || {
        n += 1;
        n
    }
}

fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}

fn main() {
    let mut a = counter();
    let mut b = counter();
    println!("{} {} {}", a(), a(), b());
    let h = compose(|x: i32| x + 1, |y: i32| format!("<{y}>"));
    println!("{} {}", h(1), h(2));
    let fs: [fn(i32) -> i32; 2] = [|x| x + 1, |x| x * 10];
    println!("{}", fs.iter().fold(1, |x, f| f(x)));
}

//~| 1 2 1
//~| <2> <3>
//~| 20
