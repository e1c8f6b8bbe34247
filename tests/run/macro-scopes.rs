// Where a macro_rules! is known: to the end of its block or module, or as an item through a path, `use` or the root.
mod shelf {
    macro_rules! label {
        ($n:expr) => { format!("shelf {}", $n) };
    }
    pub(crate) use label;

    #[macro_export]
    macro_rules! weigh {
        () => { 0 };
        ($a:expr $(, $b:expr)*) => { $a $(+ $crate::shelf::grams($b))* };
    }

    pub fn grams(n: i32) -> i32 {
        n
    }
}

#[macro_use]
mod known_below {
    macro_rules! twice {
        ($e:expr) => {{ let x = $e; x + x }};
    }
}

macro_rules! one { () => { 1 }; }

mod inner {
    macro_rules! one { () => { 2 }; }
    pub fn get() -> i32 { one!() }
}

macro_rules! tool {
    ($name:ident, $call:ident) => {
        struct $name;
        impl $name { fn show(&self) -> &'static str { stringify!($name) } }
        macro_rules! $call { ($e:expr) => { $e.show() }; }
    };
}
tool!(Whisk, show);

fn main() {
    println!("{} {}", shelf::label!(2), self::shelf::label!("b")); //~| shelf 2 shelf b
    use shelf::label as tag;
    println!("{}", tag!('c')); //~| shelf c
    println!("{} {} {}", weigh!(), weigh!(1, 2), crate::weigh!(4, 5, 6)); //~| 0 3 15
    println!("{}", twice!(7)); //~| 14
    println!("{} {}", inner::get(), one!()); //~| 2 1
    {
        macro_rules! one { () => { "inside" }; }
        println!("{}", one!()); //~| inside
    }
    println!("{}", one!()); //~| 1
    println!("{}", show!(Whisk)); //~| Whisk
    later::note!(let here = 5);
    println!("{here}"); //~| 5
}

mod later {
    macro_rules! note { (let $n:ident = $e:expr) => { let $n = $e; }; }
    pub(crate) use note;
}
