macro_rules! map {
    ($($k:literal => $v:expr),* $(,)?) => { vec![$(($k, $v)),*] };
}

macro_rules! count {
    () => { 0usize };
    ($head:tt $($tail:tt)*) => { 1usize + count!($($tail)*) };
}

macro_rules! enumerate {
    ($name:ident { $($v:ident = $n:literal),+ }) => {
        #[derive(Debug, Clone, Copy, PartialEq)]
        enum $name { $($v = $n),+ }
        impl $name {
            const ALL: [$name; count!($($v)+)] = [$($name::$v),+];
            fn parse(s: &str) -> Option<Self> {
                match s {
                    $(stringify!($v) => Some($name::$v),)+
                    _ => None,
                }
            }
        }
    };
}

enumerate!(Heat { Low = 1, High = 9 });

macro_rules! operate {
    ($a:expr; $op:tt; $b:expr) => { $a $op $b };
}

macro_rules! block {
    ($b:block $p:pat => $t:ty) => {{
        let $p: $t = $b;
    }};
}

fn main() {
    println!("{:?}", map! { "a" => 1, "b" => 2, });
    println!("{}", count!(a b c d));
    println!("{:?} {:?} {:?}", Heat::ALL, Heat::parse("High"), Heat::parse("x"));
    println!("{}", operate!(3; *; 4) + operate!(1; <<; 3));
    block!({ 5 } _ => i32);
}

//~| [("a", 1), ("b", 2)]
//~| 4
//~| [Low, High] Some(High) None
//~| 20
