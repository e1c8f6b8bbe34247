macro_rules! check {
    ($cond:expr, $($what:tt)+) => {
        if !$cond {
            panic!($($what)+);
        }
    };
}

fn main() {
    check!(1 < 2, "fine");
    println!("so far");
    check!(2 < 1, "{} is not below {}", 2, 1); //~ panic@5
}

//~| so far
