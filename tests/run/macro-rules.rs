macro_rules! square {
    ($x:expr) => {
        $x * $x
    };
}

macro_rules! most {
    ($x:expr) => { $x };
    ($x:expr, $($rest:expr),+) => {{
        let a = $x;
        let b = most!($($rest),+);
        if a > b { a } else { b }
    }};
}

macro_rules! jar {
    ($name:ident { $($field:ident : $kind:ty),* $(,)? }) => {
        #[derive(Debug, Default)]
        struct $name {
            $($field: $kind),*
        }
        impl $name {
            fn fields() -> &'static [&'static str] {
                &[$(stringify!($field)),*]
            }
        }
    };
}

jar!(Spice { grams: u32, name: String });

macro_rules! say {
    () => { println!() };
    ($($arg:tt)*) => { println!("say: {}", format!($($arg)*)) };
}

fn main() {
    println!("{} {}", square!(3 + 1), most!(3, 9, 4));
    println!("{:?} {:?}", Spice::default(), Spice::fields());
    say!("{} {}", 1, 2);
    say!();
    let a = 1;
    macro_rules! hygienic {
        ($e:expr) => {{ let a = 10; $e + a }};
    }
    println!("{}", hygienic!(a));
}

//~| 16 9
//~| Spice { grams: 0, name: "" } ["grams", "name"]
//~| say: 1 2
//~|
//~| 11
