use std::ops::ControlFlow;

fn step(n: i32) -> ControlFlow<String, i32> {
    if n > 3 { ControlFlow::Break(format!("stopped at {n}")) } else { ControlFlow::Continue(n + 1) }
}

fn walk(mut n: i32, most: i32) -> ControlFlow<String> {
    while n < most {
        n = step(n)?;
        println!("now {n}");
    }
    ControlFlow::Continue(())
}

fn main() {
    println!("{:?}", walk(1, 3));
    //~| now 2
    //~| now 3
    //~| Continue(())
    println!("{:?}", walk(3, 9));
    //~| now 4
    //~| Break("stopped at 4")
}
