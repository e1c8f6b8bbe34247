// Literals and nested format_args! are part of a format string before anything runs.
#![allow(warnings)]
use std::fmt::{self, Write};
struct S;
impl fmt::Display for S {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("S!")
    }
}
struct W(Vec<String>);
impl fmt::Write for W {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        self.0.push(s.to_string());
        Ok(())
    }
}
const C: &str = "const";
macro_rules! lit {
    () => {
        "macro"
    };
}
fn kind(f: impl FnOnce() + std::panic::UnwindSafe) -> String {
    match std::panic::catch_unwind(f) {
        Ok(()) => "none".into(),
        Err(e) => {
            if let Some(s) = e.downcast_ref::<&'static str>() {
                format!("str {s}")
            } else if let Some(s) = e.downcast_ref::<String>() {
                format!("String {s}")
            } else {
                "other".into()
            }
        }
    }
}
fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let x = 5;
    let s = "var";
    let owned = String::from("owned");
    println!(
        "1 {:?} {:?} {:?} {:?}",
        format_args!("lit").as_str(),
        format_args!("{}", 1).as_str(),
        format_args!("{}", "a").as_str(),
        format_args!("").as_str()
    );
    println!(
        "2 {:?} {:?} {:?}",
        format_args!("a{}b", "c").as_str(),
        format_args!("a{}b{}", 1, 2).as_str(),
        format_args!("{}", x).as_str()
    );
    println!(
        "3 {:?} {:?} {:?}",
        format_args!("{}", s).as_str(),
        format_args!("{}", C).as_str(),
        format_args!("{}", lit!()).as_str()
    );
    println!(
        "4 {:?} {:?} {:?}",
        format_args!("{:?}", 1).as_str(),
        format_args!("{:?}", "a").as_str(),
        format_args!("{:5}", 1).as_str()
    );
    println!(
        "5 {:?} {:?} {:?}",
        format_args!("{}", 'c').as_str(),
        format_args!("{}", true).as_str(),
        format_args!("{}", 1.5).as_str()
    );
    println!(
        "6 {:?} {:?} {:?}",
        format_args!("{}", -1).as_str(),
        format_args!("{}", 1u8).as_str(),
        format_args!("{}", 0xFFu32).as_str()
    );
    println!(
        "7 {:?} {:?} {:?}",
        format_args!("{}", format_args!("in")).as_str(),
        format_args!("{}", format_args!("in {}", 3)).as_str(),
        format_args!("a {} b", format_args!("in")).as_str()
    );
    println!(
        "8 {:?} {:?}",
        format_args!("{0} {0}", "twice").as_str(),
        format_args!("{n}", n = "named").as_str()
    );
    println!(
        "9 {:?} {:?}",
        format_args!("{{}}").as_str(),
        format_args!("{}{}", "", "").as_str()
    );
    println!(
        "10 {} {} {} {}",
        format!("lit").capacity(),
        format!("{}", 1).capacity(),
        format!("{}", "abc").capacity(),
        format!("{x}").capacity()
    );
    println!(
        "11 {} {} {} {}",
        format!("a{}b", 1).capacity(),
        format!("hello {}", s).capacity(),
        format!("hello long enough text {}", s).capacity(),
        format!("{} tail is long enough", s).capacity()
    );
    println!(
        "12 {} {} {}",
        format!("{}{}", s, s).capacity(),
        format!("{s}").capacity(),
        format!("{owned}").capacity()
    );
    println!(
        "13 {} {} {}",
        format!("").capacity(),
        format!("{}", format_args!("inner {}", x)).capacity(),
        format!("{:>10}", 1).capacity()
    );
    println!("14 {}", kind(|| panic!("lit")));
    println!("15 {}", kind(|| panic!("{}", "lit")));
    println!("16 {}", kind(|| panic!("{}", 1)));
    println!("17 {}", kind(|| panic!("{}", 5 + 1)));
    println!("18 {}", kind(|| panic!("a {} b", "c")));
    println!("19 {}", kind(|| panic!("{}", C)));
    println!(
        "20 {}",
        kind(|| {
            let v = 3;
            panic!("{v}")
        })
    );
    println!("21 {}", kind(|| unreachable!()));
    println!("22 {}", kind(|| unreachable!("why {}", 1)));
    println!("23 {}", kind(|| todo!()));
    println!("24 {}", kind(|| todo!("x")));
    println!("25 {}", kind(|| unimplemented!("y {}", 2)));
    println!("26 {}", kind(|| assert!(false)));
    println!("27 {}", kind(|| assert!(false, "msg")));
    println!("28 {}", kind(|| assert!(false, "msg {}", 1)));
    println!("29 {}", kind(|| assert_eq!(1, 2)));
    println!("30 {}", kind(|| assert_eq!(1, 2, "m {}", "k")));
    println!(
        "31 {}",
        kind(|| {
            None::<i32>.unwrap();
        })
    );
    println!(
        "32 {}",
        kind(|| {
            Err::<i32, i32>(3).unwrap();
        })
    );
    println!(
        "33 {}",
        kind(|| {
            None::<i32>.expect("exp");
        })
    );
    println!(
        "34 {}",
        kind(|| {
            Err::<i32, i32>(3).expect("exp");
        })
    );
    println!(
        "35 {}",
        kind(|| {
            let z = 0;
            let k = 1 / std::hint::black_box(z);
        })
    );
    println!(
        "36 {}",
        kind(|| {
            let v = vec![1];
            v[std::hint::black_box(3)];
        })
    );
    println!("37 {}", kind(|| std::panic::panic_any(3)));
    println!(
        "38 {}",
        kind(|| {
            let s = String::from("str");
            std::panic::panic_any(s)
        })
    );
    println!("39 {}", kind(|| unreachable!("lit")));
    let mut w = W(vec![]);
    write!(w, "a{}b{}c{}", 1, "two", x).unwrap();
    println!("40 {:?}", w.0);
    let mut w = W(vec![]);
    write!(w, "{}", format_args!("a{}b", x)).unwrap();
    println!("41 {:?}", w.0);
    let mut w = W(vec![]);
    write!(w, "p{}q", format_args!("a{}b{}", x, format_args!("z{}", 4))).unwrap();
    println!("42 {:?}", w.0);
    let mut w = W(vec![]);
    write!(w, "{}{}", "a", "b").unwrap();
    writeln!(w).unwrap();
    writeln!(w, "x {}", S).unwrap();
    println!("43 {:?}", w.0);
    let mut w = W(vec![]);
    write!(w, "{:?} {:?}", "q", 'c').unwrap();
    println!("44 {:?}", w.0);
    let mut w = W(vec![]);
    write!(w, "{}", C).unwrap();
    write!(w, "{}", lit!()).unwrap();
    write!(w, "{x}{s}").unwrap();
    println!("46 {:?}", w.0);
    let mut w = W(vec![]);
    write!(w, "{} {}", 1, 1).unwrap();
    write!(w, "{0} {0}", 1).unwrap();
    write!(w, "{}", true).unwrap();
    println!("47 {:?}", w.0);
    println!("48 {} {}", x.to_string().capacity(), "abc".to_string().capacity());
    println!("49 {} {}", 'c'.to_string().capacity(), true.to_string().capacity());
    println!(
        "50 {} {} {}",
        S.to_string().capacity(),
        1.5.to_string().capacity(),
        String::from("abcde").to_string().capacity()
    );
    println!("51 {} {}", 300u32.to_string().capacity(), (-7i8).to_string().capacity());
    println!(
        "52 {} {}",
        ["a", "b"].concat().capacity(),
        ["a", "b"].join("--").capacity()
    );
    println!("53 {}", (owned.clone() + "x").capacity());
    println!(
        "54 {:?} {:?}",
        format_args!("{}", concat!("a", 1)).as_str(),
        format_args!("{}", stringify!(a b)).as_str()
    );
    println!(
        "55 {:?} {:?}",
        format_args!("{}", r"raw").as_str(),
        format_args!("{}", "es\ncape").as_str()
    );
    println!(
        "56 {:?} {:?} {:?}",
        format_args!("{}", 1i64).as_str(),
        format_args!("{}", 1_000).as_str(),
        format_args!("{}", b'a').as_str()
    );
    println!(
        "57 {:?} {:?}",
        format_args!("{}", ("paren")).as_str(),
        format_args!("{}", &"ref").as_str()
    );
    println!(
        "58 {:?} {:?}",
        format_args!("{0} {1}", "a", x).as_str(),
        format_args!("{:.1$}", "abc", 2).as_str()
    );
    println!("59 {:?}", format_args!("{}", i128::MAX).as_str().is_some());
}

//~| 1 Some("lit") Some("1") Some("a") Some("")
//~| 2 Some("acb") Some("a1b2") None
//~| 3 None None Some("macro")
//~| 4 None None None
//~| 5 None None None
//~| 6 None Some("1") Some("255")
//~| 7 Some("in") Some("in 3") Some("a in b")
//~| 8 Some("twice twice") Some("named")
//~| 9 Some("{}") Some("")
//~| 10 3 1 3 8
//~| 11 3 12 46 40
//~| 12 8 8 8
//~| 13 0 12 16
//~| 14 str lit
//~| 15 String lit
//~| 16 String 1
//~| 17 String 6
//~| 18 str a c b
//~| 19 String const
//~| 20 String 3
//~| 21 str internal error: entered unreachable code
//~| 22 str internal error: entered unreachable code: why 1
//~| 23 str not yet implemented
//~| 24 str not yet implemented: x
//~| 25 str not implemented: y 2
//~| 26 str assertion failed: false
//~| 27 str msg
//~| 28 str msg 1
//~| 29 String assertion `left == right` failed
//~|   left: 1
//~|  right: 2
//~| 30 String assertion `left == right` failed: m k
//~|   left: 1
//~|  right: 2
//~| 31 str called `Option::unwrap()` on a `None` value
//~| 32 String called `Result::unwrap()` on an `Err` value: 3
//~| 33 String exp
//~| 34 String exp: 3
//~| 35 str attempt to divide by zero
//~| 36 String index out of bounds: the len is 1 but the index is 3
//~| 37 other
//~| 38 String str
//~| 39 str internal error: entered unreachable code: lit
//~| 40 ["a1btwoc", "5"]
//~| 41 ["a", "5", "b"]
//~| 42 ["pa", "5", "bz4q"]
//~| 43 ["ab", "\n", "x ", "S!", "\n"]
//~| 44 ["\"", "q", "\"", " ", "'", "c", "'"]
//~| 46 ["const", "macro", "5", "var"]
//~| 47 ["1 1", "1 1", "true"]
//~| 48 10 3
//~| 49 1 4
//~| 50 8 8 5
//~| 51 3 4
//~| 52 2 4
//~| 53 10
//~| 54 Some("a1") Some("a b")
//~| 55 Some("raw") Some("es\ncape")
//~| 56 Some("1") Some("1000") None
//~| 57 Some("paren") Some("ref")
//~| 58 None None
//~| 59 false
