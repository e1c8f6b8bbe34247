// Variables and labels of a macro's body are those of its definition; items, fields and methods are whatever has the name.
#![allow(warnings)]
static G: i32 = 100;
const K: i32 = 7;
fn helper() -> &'static str {
    "outer helper"
}
macro_rules! using_a {
    ($e:expr) => {{
        let a = 42;
        $e
    }};
}
macro_rules! helped {
    () => {
        helper()
    };
}
macro_rules! dol {
    () => {
        $crate::helper()
    };
}
macro_rules! set {
    ($x:ident) => {
        let $x = 5;
    };
}
macro_rules! decl {
    () => {
        let hidden = 9;
    };
}
macro_rules! nested {
    ($x:ident, $e:expr) => {
        using_a!({
            let $x = 1;
            $e
        })
    };
}
macro_rules! item {
    ($n:ident) => {
        fn $n() -> i32 {
            made()
        }
        fn made() -> i32 {
            77
        }
    };
}
macro_rules! swap {
    ($a:expr, $b:expr) => {{
        let tmp = $a;
        $a = $b;
        $b = tmp;
    }};
}
macro_rules! lab {
    ($e:expr) => {
        'a: loop {
            if true {
                $e
            }
            break 'a;
        }
    };
}
macro_rules! clo {
    ($x:ident => $e:expr) => {
        |$x: i32| $e
    };
}
macro_rules! sum { () => { 0 }; ($h:expr $(, $t:expr)*) => {{ let acc = $h; acc + sum!($($t),*) }} }
macro_rules! mk {
    ($name:ident, $v:ident) => {
        macro_rules! $name {
            ($e:expr) => {{
                let $v = 10;
                let z = 3;
                $e + z
            }};
        }
    };
}
macro_rules! fmt {
    ($x:expr) => {{
        let v = $x;
        format!("{v}-{}", v)
    }};
}
macro_rules! mat {
    ($e:expr, $r:expr) => {
        match $e {
            x => $r,
        }
    };
}
macro_rules! ifl {
    ($e:expr, $r:expr) => {
        if let Some(x) = $e {
            $r + x
        } else {
            0
        }
    };
}
macro_rules! forl {
    ($r:expr) => {{
        let mut t = 0;
        for i in 0..3 {
            t += i + $r;
        }
        t
    }};
}
macro_rules! whil {
    ($c:expr) => {{
        let mut n = 0;
        while n < $c {
            n += 1;
        }
        n
    }};
}
macro_rules! st {
    ($n:ident) => {
        struct $n {
            x: i32,
        }
        impl $n {
            fn get(&self) -> i32 {
                let x = 1;
                self.x + x
            }
        }
    };
}
macro_rules! shorthand {
    ($t:ident, $v:expr) => {{
        let x = $v;
        $t { x }
    }};
}
macro_rules! cst {
    ($e:expr) => {{
        const C: i32 = 3;
        $e + C
    }};
}
struct S {
    x: i32,
}
st!(T);
item!(first);
fn main() {
    let x = 1;
    macro_rules! m1 {
        () => {
            x
        };
    }
    let x = 2;
    println!("1 {} {}", m1!(), x);
    {
        let x = 3;
        println!("2 {} {}", m1!(), x);
    }
    let a = 5;
    println!("3 {}", using_a!(a * 2));
    println!(
        "4 {}",
        using_a!({
            let a = 6;
            a
        })
    );
    {
        fn helper() -> &'static str {
            "inner helper"
        }
        println!("5 {} {}", helped!(), dol!());
    }
    set!(q);
    println!("6 {}", q);
    let hidden = 8;
    decl!();
    println!("7 {}", hidden);
    println!("8 {}", nested!(a, a + 1));
    println!("9 {} {}", first(), made());
    let mut p = 1;
    let mut tmp = 2;
    swap!(p, tmp);
    println!("10 {} {}", p, tmp);
    let mut n = 0;
    'a: loop {
        n += 1;
        if n == 3 {
            break 'a;
        }
        lab!(continue 'a);
        n += 100;
    }
    println!("11 {}", n);
    println!("12 {}", clo!(x => x + 1)(10));
    println!("13 {}", {
        let acc = 100;
        sum!(1, acc, 3)
    });
    mk!(made_mac, w);
    let z = 1000;
    println!("14 {}", {
        let w = 4;
        made_mac!(w + z)
    });
    let v = 3;
    println!("15 {}", fmt!(v + 1));
    println!("16 {}", mat!(50, x));
    println!("17 {}", ifl!(Some(4), x));
    let i = 10;
    let t = 20;
    println!("18 {}", forl!(i + t));
    let n = 4;
    println!("19 {}", whil!(n));
    println!("20 {}", T { x: 4 }.get());
    println!("21 {}", shorthand!(S, x + 4).x);
    println!("22 {}", cst!(1));
    let y = 1;
    macro_rules! addy {
        ($e:expr) => {
            $e + y
        };
    }
    let y = 50;
    println!("23 {}", addy!(y));
    {
        let y = 60;
        macro_rules! addy {
            ($e:expr) => {{
                let y = y + $e;
                y
            }};
        }
        let y = 70;
        println!("24 {}", addy!(y));
    }
    println!("25 {}", addy!(y));
    macro_rules! gl {
        () => {
            G + K
        };
    }
    {
        const K: i32 = 1;
        println!("26 {}", gl!());
    }
    let c = |y: i32| {
        macro_rules! inc {
            () => {
                y + 1
            };
        }
        let y = y * 10;
        inc!() + y
    };
    println!("27 {}", c(2));
    let mut cnt = 0;
    macro_rules! bump {
        () => {
            cnt += 1
        };
    }
    {
        let cnt = "shadow";
        bump!();
        bump!();
        println!("28 {}", cnt);
    }
    println!("29 {}", cnt);
    macro_rules! outer {
        ($x:ident) => {{
            let y = 2;
            macro_rules! inner {
                () => {
                    $x + y
                };
            }
            let y = 300;
            inner!() + y
        }};
    }
    let o = 4000;
    println!("30 {}", outer!(o));
    macro_rules! two {
        ($x:ident) => {
            let $x = 1;
            let x = 2;
        };
    }
    two!(x);
    println!("31 {}", x);
    macro_rules! ret {
        ($e:expr) => {
            'x: {
                if $e {
                    break 'x 1;
                }
                2
            }
        };
    }
    println!("32 {}", 'x: {
        ret!({
            if x == 1 {
                break 'x 99;
            }
            true
        })
    });
    macro_rules! fs {
        () => {
            format!("{x}")
        };
    }
    let x = "late";
    println!("33 {} {x}", fs!());
    macro_rules! rec { ($acc:ident; ) => { $acc }; ($acc:ident; $h:tt $($t:tt)*) => { { let x = $acc + $h; rec!(x; $($t)*) } } }
    let s0 = 1;
    println!("34 {}", rec!(s0; 1 2 3));
    macro_rules! pat {
        ($p:pat => $e:expr) => {
            match (1, 2) {
                $p => $e,
                _ => 0,
            }
        };
    }
    println!("35 {}", pat!((u, w) => u + w));
    macro_rules! tts { ($($t:tt)*) => { { let u = 9; $($t)* } } }
    let u = 1;
    println!("36 {}", tts!(u + 1));
    println!("37 {}", tts!(let u = 3; u + 1));
    macro_rules! blk {
        ($b:block) => {{
            let u = 9;
            $b
        }};
    }
    println!("38 {}", blk!({ u + 1 }));
    macro_rules! stm {
        ($s:stmt) => {{
            $s;
            let u = 90;
            w2()
        }};
    }
    fn w2() -> i32 {
        5
    }
    println!("39 {}", stm!(let k9 = 3));
    macro_rules! cap {
        () => {{
            let k = 5;
            move || k
        }};
    }
    let x2 = 1;
    println!("40 {}", {
        let k = 3;
        let r = 2;
        r + k
    });
    macro_rules! args { ($($n:ident = $v:expr),*) => { $(let $n = $v;)* } }
    args!(aa = 1, bb = aa + 1);
    println!("41 {} {}", aa, bb);
    macro_rules! selfish {
        ($s:ident) => {
            $s.0 + 1
        };
    }
    struct N(i32);
    impl N {
        fn f(&self) -> i32 {
            selfish!(self)
        }
    }
    println!("42 {}", N(3).f());
    macro_rules! fnm {
        ($n:ident, $p:ident) => {
            fn $n($p: i32, x: i32) -> i32 {
                $p * x
            }
        };
    }
    fnm!(mul, x9);
    println!("43 {}", mul(6, 7));
    macro_rules! fnp {
        ($n:ident, $p:ident, $e:expr) => {
            fn $n($p: i32, p: i32) -> i32 {
                $e + p
            }
        };
    }
    fnp!(addp, p, p * 100);
    println!("44 {}", addp(2, 3));
    println!("end");
}

//~| 1 1 2
//~| 2 1 3
//~| 3 10
//~| 4 6
//~| 5 inner helper outer helper
//~| 6 5
//~| 7 8
//~| 8 2
//~| 9 77 77
//~| 10 2 1
//~| 11 3
//~| 12 11
//~| 13 104
//~| 14 1007
//~| 15 4-4
//~| 16 2
//~| 17 6
//~| 18 93
//~| 19 4
//~| 20 5
//~| 21 6
//~| 22 4
//~| 23 51
//~| 24 130
//~| 25 51
//~| 26 101
//~| 27 23
//~| 28 shadow
//~| 29 2
//~| 30 4302
//~| 31 1
//~| 32 99
//~| 33 1 late
//~| 34 7
//~| 35 3
//~| 36 2
//~| 37 4
//~| 38 2
//~| 39 5
//~| 40 5
//~| 41 1 2
//~| 42 4
//~| 43 42
//~| 44 203
//~| end
