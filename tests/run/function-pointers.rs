fn add(a: i32, b: i32) -> i32 {
    a + b
}

fn multiply(a: i32, b: i32) -> i32 {
    a * b
}

fn apply(f: fn(i32, i32) -> i32, a: i32, b: i32) -> i32 {
    f(a, b)
}

struct Tool {
    act: fn(i32, i32) -> i32,
}

fn main() {
    let mut f: fn(i32, i32) -> i32 = add;
    println!("{}", f(2, 3));
    f = multiply;
    println!("{} {}", f(2, 3), apply(add, 4, 5));
    let tool = Tool { act: multiply };
    println!("{}", (tool.act)(6, 7));
    let table = [add, multiply];
    println!("{}", table[0](1, 1) + table[1](2, 2));
    println!("{} {}", std::mem::size_of::<fn()>(), std::mem::size_of::<Option<fn()>>());
    println!("{}", f == multiply as fn(i32, i32) -> i32);
}

//~| 5
//~| 6 9
//~| 42
//~| 6
//~| 8 8
//~| true
