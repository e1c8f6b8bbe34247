// An expression that one macro hands on to another keeps its own text: nobody wrote parentheses.
macro_rules! show {
    ($e:expr) => {
        println!("{} = {}", stringify!($e), $e)
    };
    ($e:expr, $($rest:expr),+) => {{
        show!($e);
        show!($($rest),+)
    }};
}

macro_rules! twice {
    ($e:expr) => {
        show!($e * 2)
    };
}

fn main() {
    let grams = 3;
    show!(1 + 2, (grams * 4) / 2, grams - 1);
    //~| 1 + 2 = 3
    //~| (grams * 4) / 2 = 6
    //~| grams - 1 = 2
    twice!(grams + 1); //~| grams + 1 * 2 = 8
}
