use std::collections::HashMap;

macro_rules! my_vec {
    () => { Vec::new() };
    ($elem:expr; $n:expr) => { vec![$elem; $n] };
    ($($x:expr),+ $(,)?) => {{
        let mut v = Vec::new();
        $(v.push($x);)+
        v
    }};
}

macro_rules! hashmap {
    ($($key:expr => $value:expr),* $(,)?) => {{
        let mut map = HashMap::new();
        $( map.insert($key, $value); )*
        map
    }};
}

macro_rules! swap_twice {
    ($a:ident, $b:ident) => {
        let tmp = $a;
        $a = $b;
        $b = tmp;
    };
}

macro_rules! max {
    ($x:expr) => ($x);
    ($x:expr, $($rest:expr),+) => ({
        let a = $x;
        let b = max!($($rest),+);
        if a > b { a } else { b }
    });
}

macro_rules! newtype {
    ($(#[$meta:meta])* $vis:vis struct $name:ident($inner:ty);) => {
        $(#[$meta])*
        $vis struct $name($inner);
        impl $name {
            $vis fn get(&self) -> &$inner { &self.0 }
        }
        impl From<$inner> for $name {
            fn from(value: $inner) -> Self { $name(value) }
        }
    };
}

newtype! {
    #[derive(Debug, Clone, PartialEq)]
    pub struct Names(Vec<String>);
}

macro_rules! getters {
    ($($name:ident : $t:ty),*) => { $(fn $name(&self) -> $t { self.$name })* };
}

struct Jar { size: usize, full: bool }

impl Jar {
    getters!(size: usize, full: bool);
}

macro_rules! show {
    ($($v:ident),*) => { $(println!("{} = {:?}", stringify!($v), $v);)* };
}

macro_rules! apply {
    ($f:expr, $($args:tt)*) => { $f($($args)*) };
}

macro_rules! make_fn {
    ($name:ident, $ret:ty, $body:block) => { fn $name() -> $ret $body };
}
make_fn!(seven, u8, { 3 + 4 });

macro_rules! size {
    ($t:ty) => { <$t>::default().len() };
}

macro_rules! log {
    ($level:literal, $fmt:literal $(, $arg:expr)*) => { println!(concat!("[", $level, "] ", $fmt) $(, $arg)*) };
}

macro_rules! dangling {
    ($p:expr) => { unsafe { *$p } };
}

macro_rules! unless {
    ($cond:expr => $then:block else $other:block) => { if !$cond $then else $other };
}

macro_rules! pattern {
    ($p:pat, $value:expr) => { match $value { $p => true, _ => false } };
}

macro_rules! pair { ($a:ty) => { ($a, $a) }; }

fn main() {
    let v: Vec<i32> = my_vec![];
    let w = my_vec![1, 2, 3,];
    println!("{v:?} {w:?}");
    let m = hashmap! { "one" => 1, "two" => 2 };
    println!("{} {}", m["one"], m.len());
    let (mut a, mut b) = (1, 2);
    let tmp = "mine";
    swap_twice!(a, b);
    println!("{a} {b} {tmp}");
    let b2 = 5;
    println!("{}", max!(a, b2, { let a = 7; a }, b));
    let names: Names = vec!["n".to_string()].into();
    println!("{:?} {}", names, names.get().len());
    let jar = Jar { size: 4, full: true };
    println!("{} {}", jar.size(), jar.full());
    let x = 3;
    let text = String::from("t");
    show!(x, text);
    println!("{}", apply!(|p: i32, q: i32| p - q, 9, 4));
    println!("{}", seven());
    println!("{}", size!(Vec<u8>));
    log!("info", "{} and {}", 1, "two");
    let number = Box::new(8);
    println!("{}", dangling!(&raw const *number) + 1);
    unless!(x > 5 => { println!("small") } else { println!("large") });
    println!("{}", pattern!(Some(1 | 2), Some(2)));
    let p: pair!(u8) = (1, 2);
    println!("{p:?} {}", stringify!(a + b * (c)));
}

//~| [] [1, 2, 3]
//~| 1 2
//~| 2 1 mine
//~| 7
//~| Names(["n"]) 1
//~| 4 true
//~| x = 3
//~| text = "t"
//~| 5
//~| 7
//~| 0
//~| [info] 1 and two
//~| 9
//~| small
//~| true
//~| (1, 2) a + b * (c)
