macro_rules! two {
    ($a:expr, $b:expr) => { $a + $b };
}

macro_rules! endless {
    ($x:expr) => { endless!($x + 1) };
}

fn main() {
    println!("{}", two!(1, 2));
    println!("{}", two!(1)); //~ refused
    println!("{}", two!(1, 2, 3)); //~ refused
}
