// Captures drop variable by variable as they are first used, and the parts of one as they are declared.
#![allow(unused, irrefutable_let_patterns, unreachable_patterns, dropping_references)]
use std::mem::size_of_val as sz;
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("  drop {}", self.0);
    }
}
fn d(s: &'static str) -> D {
    D(s)
}
struct P {
    a: D,
    b: D,
    c: i32,
}
fn p() -> P {
    P {
        a: d("a"),
        b: d("b"),
        c: 3,
    }
}
struct N {
    p: P,
    q: D,
}
fn n() -> N {
    N { p: p(), q: d("q") }
}
struct W {
    a: D,
    b: i32,
}
impl Drop for W {
    fn drop(&mut self) {
        println!("  drop W");
    }
}
enum One {
    V(D, D),
}
enum Two {
    V(D, D),
    Z,
}
union U {
    a: u32,
    b: f32,
}
#[repr(packed)]
struct K {
    a: u8,
    b: u32,
}
#[repr(packed)]
struct KD {
    a: u8,
    b: Box<u32>,
}
#[repr(packed)]
struct KX {
    d: X1,
    e: u8,
}
struct X1(D);

enum E3 {
    A(D, u32),
    B(u32),
    C,
}
#[repr(u8)]
enum R1 {
    V(D, D),
}
struct Gn<T> {
    t: T,
    u: D,
}
fn gen1<T>(x: Gn<T>) {
    {
        let c = || {
            let Gn { t, .. } = x;
            println!("in");
        };
        c();
    }
    println!("aft");
}
fn gen2<T: Clone>(x: Gn<T>) {
    {
        let c = || {
            let Gn { ref t, .. } = x;
            let k = t.clone();
            println!("in");
        };
        c();
    }
    println!("aft");
}
fn refarg(x: &(D, u32)) -> impl Fn() -> u32 + '_ {
    move || {
        let (d, k) = x;
        *k
    }
}
fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    {
        println!("c1");
        let mut x = (d("x0"), d("x1"));
        let y = d("y");
        {
            let c = move || {
                x.0 = y;
            };
            drop(c);
        }
        println!("after");
    }
    {
        println!("c2");
        let mut x = d("x");
        let y = d("y");
        {
            let c = move || {
                x = y;
            };
            drop(c);
        }
        println!("after");
    }
    {
        println!("c3");
        let x = d("x");
        let y = d("y");
        {
            let c = || (y, x);
            drop(c);
        }
        println!("after");
    }
    {
        println!("c4");
        let x = d("x");
        let y = d("y");
        let k = [1, 2];
        {
            let c = move || {
                let (a, b) = (
                    k[{
                        drop(y);
                        0
                    }],
                    x,
                );
            };
            drop(c);
        }
        println!("after");
    }
    {
        println!("c5");
        let x = d("x");
        let y = d("y");
        {
            let c = move || {
                let z = P { b: y, a: x, c: 1 };
            };
            drop(c);
        }
        println!("after");
    }
    {
        println!("c6");
        let x = d("x");
        let y = d("y");
        {
            let c = move || {
                let P { a, b, c } = (P { b: y, a: x, c: 1 });
            };
            drop(c);
        }
        println!("after");
    }
    {
        println!("c7");
        let x = p();
        let y = d("y");
        {
            let c = move || {
                let z = P { b: y, ..x };
            };
            drop(c);
        }
        println!("after");
    }
    {
        println!("c8");
        let x = p();
        let y = d("y");
        {
            let c = move || {
                let z = || {
                    let q = y;
                    let e = x.b;
                };
                let w = x.a;
            };
            drop(c);
        }
        println!("after");
    }
    {
        println!("c9");
        let mut x = 1;
        let y = d("y");
        let z = d("z");
        {
            let c = move || {
                x += {
                    drop(y);
                    1
                };
                drop(z)
            };
            drop(c);
        }
        println!("after");
    }
    {
        println!("c10");
        let x = d("x");
        let y = d("y");
        {
            let c = move || {
                if let D(_) = x {
                    drop(y)
                }
            };
            drop(c);
        }
        println!("after");
    }
    {
        println!("c11");
        let x = d("x");
        let y = d("y");
        {
            let c = move || {
                match y {
                    _ => {}
                }
                drop(x);
                drop(y)
            };
            drop(c);
        }
        println!("after");
    }
    {
        println!("c12");
        let x = d("x");
        let y = d("y");
        let z = 1;
        {
            let c = move || match z {
                1 if y.0 == "k" => drop(x),
                _ => {}
            };
            drop(c);
        }
        println!("after");
    }
    {
        println!("c13");
        let v = vec![d("v")];
        let y = d("y");
        let i = 0;
        {
            let c = move || {
                let r = &v[i];
                drop(y)
            };
            println!("{}", sz(&c));
            drop(c);
        }
        println!("after");
    }
    {
        println!("c14");
        let mut v = vec![d("v")];
        let y = d("y");
        {
            let c = move || {
                v[0] = y;
            };
            println!("{}", sz(&c));
            drop(c);
        }
        println!("after");
    }
    {
        println!("c15");
        let mut v = vec![d("v")];
        let y = d("y");
        {
            let c = move || {
                v.push(y);
            };
            println!("{}", sz(&c));
            drop(c);
        }
        println!("after");
    }
    {
        println!("c16");
        let f = |a: D| drop(a);
        let y = d("y");
        {
            let c = move || {
                f(y);
            };
            println!("{}", sz(&c));
            drop(c);
        }
        println!("after");
    }
    {
        println!("c17");
        let y = (d("a"), d("b"), d("c"), d("d"));
        {
            let c = move || {
                drop(y.3);
                drop(y.1);
                let r = &y.2;
                let q = &y.0;
            };
            println!("{}", sz(&c));
            drop(c);
        }
        println!("after");
    }
    {
        println!("c18");
        let y = (d("a"), d("b"), d("c"), d("d"));
        let x = d("x");
        {
            let c = move || {
                drop(y.3);
                drop(x);
                drop(y.1);
            };
            println!("{}", sz(&c));
            drop(c);
        }
        println!("after");
    }
    {
        println!("c19");
        let y = ((d("a"), d("b")), (d("c"), d("d")));
        {
            let c = move || {
                drop(y.1 .1);
                drop(y.0 .1);
                drop(y.1 .0);
                drop(y.0 .0)
            };
            println!("{}", sz(&c));
            drop(c);
        }
        println!("after");
    }
    {
        println!("c20");
        let y = ((d("a"), d("b")), (d("c"), d("d")));
        {
            let c = move || {
                drop(y.0 .1);
                drop(y.1);
                drop(y.0 .0)
            };
        }
        println!("after");
    }
    {
        println!("c21");
        let y = (Box::new((d("a"), d("b"))), d("e"));
        {
            let c = || {
                let z = y.0 .1;
                let e = y.1;
            };
            println!("{}", sz(&c));
            drop(c);
        }
        println!("after");
    }
    {
        println!("c22");
        let y = (Box::new((d("a"), d("b"))), d("e"));
        {
            let c = || {
                let z = &y.0 .1;
                let e = &y.0 .0;
            };
            println!("{}", sz(&c));
            drop(c);
        }
        println!("after");
    }
    {
        println!("c23");
        let mut y = (Box::new((d("a"), d("b"))), d("e"));
        {
            let mut c = || {
                y.0 .1 = d("n");
                let e = &y.0 .0;
            };
            println!("{}", sz(&c));
            c();
            drop(c);
        }
        println!("after");
    }
    {
        println!("c24");
        let mut y = (Box::new((d("a"), d("b"))), d("e"));
        {
            let mut c = || {
                y.0 .1 = d("n");
                let e = y.0;
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("c25");
        let mut k = (1, 2);
        let m = &mut k;
        {
            let mut c = || {
                m.0 = 3;
                let q = &m;
            };
            println!("{}", sz(&c));
            c();
        }
        println!("{}", k.0);
        println!("after");
    }
    {
        println!("c26");
        let mut k = (1, 2);
        let m = &mut k;
        {
            let mut c = || {
                m.0 = 3;
                m.1 = 4;
            };
            println!("{}", sz(&c));
            c();
        }
        println!("{}", k.1);
        println!("after");
    }
    {
        println!("c27");
        let mut k = (1, 2);
        let m = &mut k;
        {
            let mut c = || {
                let mut e = || m.0 = 3;
                e();
                m.1 = 4;
            };
            println!("{}", sz(&c));
            c();
        }
        println!("{}", k.1);
        println!("after");
    }
    {
        println!("c28");
        let mut k = (1, 2);
        let m = &mut k;
        {
            let mut c = move || {
                let mut e = || m.0 = 3;
                e();
                m.1 = 4;
            };
            println!("{}", sz(&c));
            c();
        }
        println!("{}", k.1);
        println!("after");
    }
    {
        println!("c29");
        let mut k = [1, 2];
        let m = &mut k;
        {
            let mut c = || {
                m[0] = 3;
                m[1] = 4;
            };
            println!("{}", sz(&c));
            c();
        }
        println!("{}", k[1]);
        println!("after");
    }
    {
        println!("c30");
        let mut k = [1, 2];
        let m = &mut k[..];
        {
            let mut c = || {
                m[0] = 3;
                m[1] = 4;
            };
            println!("{}", sz(&c));
            c();
        }
        println!("{}", k[1]);
        println!("after");
    }
    {
        println!("c31");
        let mut k = vec![1, 2];
        let m = &mut k;
        {
            let mut c = || {
                m[0] = 3;
                m.push(4);
            };
            println!("{}", sz(&c));
            c();
        }
        println!("{}", k[2]);
        println!("after");
    }
    {
        println!("c32");
        let mut k = 5;
        {
            let p = &raw mut k;
            let c = || unsafe {
                *p += 1;
            };
            println!("{}", sz(&c));
            c();
            c();
        }
        println!("{k}");
        println!("after");
    }
    {
        println!("c33");
        let mut k = (5, 6);
        {
            let p = &raw mut k;
            let c = || unsafe {
                (*p).0 += 1;
            };
            println!("{}", sz(&c));
            c();
            c();
        }
        println!("{}", k.0);
        println!("after");
    }
    {
        println!("c34");
        let mut k = (5, 6);
        {
            let p = (&raw mut k, 3);
            let c = || unsafe {
                (*p.0).0 += 1;
            };
            println!("{}", sz(&c));
            c();
            c();
        }
        println!("{}", k.0);
        println!("after");
    }
    {
        println!("c35");
        let s = (String::from("ab"), 5u8);
        {
            let c = || s.0.len();
            println!("{}", sz(&c));
            println!("{}", c());
        }
        println!("after");
    }
    {
        println!("c36");
        let s = (std::rc::Rc::new((d("r"), 4)), 5u8);
        {
            let c = || s.0 .1;
            println!("{}", sz(&c));
            println!("{}", c());
        }
        println!("after");
    }
    {
        println!("c37");
        let s = (std::rc::Rc::new((d("r"), 4)), 5u8);
        {
            let c = || {
                let (_, k) = &*s.0;
                *k
            };
            println!("{}", sz(&c));
            println!("{}", c());
        }
        println!("after");
    }
    {
        println!("c38");
        let s = (Some(String::from("ab")), 5u8);
        {
            let c = || {
                if let Some(t) = &s.0 {
                    t.len()
                } else {
                    0
                }
            };
            println!("{}", sz(&c));
            println!("{}", c());
        }
        println!("after");
    }
    {
        println!("c39");
        let s = (Some(String::from("ab")), 5u8);
        {
            let c = move || {
                if let Some(t) = &s.0 {
                    t.len()
                } else {
                    0
                }
            };
            println!("{}", sz(&c));
            println!("{}", c());
        }
        println!("after");
    }
    {
        println!("c40");
        let s = (&(1, 2), 5u8);
        {
            let c = move || s.0 .0;
            println!("{}", sz(&c));
            println!("{}", c());
        }
        println!("after");
    }
    {
        println!("c41");
        let t = ((1u64, 2u64), 5u8);
        let s = (&t, 5u8);
        {
            let c = || s.0 .0 .0 + s.0 .0 .1;
            println!("{}", sz(&c));
            println!("{}", c());
        }
        println!("after");
    }
    {
        println!("c42");
        let t = ((1u64, 2u64), 5u8);
        let mut u = &t;
        let s = (&mut u, 5u8);
        {
            let c = || s.0 .0 .0 + s.0 .0 .1;
            println!("{}", sz(&c));
            println!("{}", c());
        }
        println!("after");
    }
    {
        println!("c43");
        let mut t = ((1u64, 2u64), 5u8);
        let s = (&mut t, 5u8);
        {
            let c = || s.0 .0 .0 + s.0 .0 .1;
            println!("{}", sz(&c));
            println!("{}", c());
        }
        println!("after");
    }
    {
        println!("c44");
        let mut t = ((1u64, 2u64), 5u8);
        let s = (&&mut t, 5u8);
        {
            let c = || s.0 .0 .0 + s.0 .0 .1;
            println!("{}", sz(&c));
            println!("{}", c());
        }
        println!("after");
    }
    {
        println!("c45");
        let mut t = ((1u64, 2u64), 5u8);
        let s = (&mut t, 5u8);
        {
            let c = move || s.0 .0 .0 + s.0 .0 .1;
            println!("{}", sz(&c));
            println!("{}", c());
        }
        println!("after");
    }
    {
        println!("c46");
        let x = (d("0"), d("1"));
        {
            let c = || {
                let e = move || {
                    let (a, _) = x;
                    println!("inner");
                };
                println!("{}", sz(&e));
                drop(e);
                println!("mid");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("c47");
        let x = (d("0"), d("1"));
        {
            let c = || {
                let e = || {
                    let a = x.0;
                };
                let g = || {
                    let b = x.1;
                };
                drop(g);
                drop(e);
                println!("mid");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("c48");
        let x = Some((d("0"), d("1")));
        {
            let c = || {
                let Some((a, _)) = x else { panic!() };
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("c49");
        let x = (d("0"), d("1"));
        {
            let mut n = 0;
            let mut c = || {
                n += 1;
                match x {
                    (ref a, ref b) if n > 1 => println!("{}", b.0),
                    (ref a, _) => println!("{}", a.0),
                }
            };
            println!("{}", sz(&c));
            c();
            c();
        }
        println!("after");
    }
    {
        println!("c50");
        let x = (1, d("1"));
        {
            let c = |k: i32| match x {
                (a, _) if a == k => 1,
                (2, _) => 2,
                _ => 3,
            };
            println!("{}", sz(&c));
            println!("{} {}", c(1), c(2));
        }
        println!("after");
    }
    {
        println!("c51");
        let x = (Some(1), d("1"));
        {
            let c = |k: i32| match x {
                (Some(a), _) if a == k => 1,
                (Some(2), _) => 2,
                _ => 3,
            };
            println!("{}", sz(&c));
            println!("{} {}", c(1), c(2));
        }
        println!("after");
    }
    {
        println!("c52");
        let x = (1u8, 2u8, d("1"));
        {
            let c = || match x {
                (1 | 2, k, _) | (k, 7, _) => k,
                _ => 0,
            };
            println!("{}", sz(&c));
            println!("{}", c());
        }
        println!("after");
    }
    {
        println!("c53");
        let x = (d("a"), d("b"), 1u8);
        {
            let c = || match x {
                (k, _, 2) | (_, k, _) => println!("{}", k.0),
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("c54");
        let x = (d("a"), One::V(d("b"), d("c")), 1u8);
        {
            let c = || match x {
                (_, One::V(k, _), 1) | (_, One::V(_, k), _) => println!("{}", k.0),
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("c55");
        let x = (One::V(d("b"), d("c")), 1u8);
        {
            let c = || {
                let One::V(ref k, _) = x.0;
                println!("{}", k.0)
            };
            println!("{}", sz(&c));
            c();
            c();
        }
        if let One::V(a, _) = x.0 {
            println!("moved {}", a.0)
        }
        println!("after");
    }
    {
        println!("c56");
        let x = Box::new(One::V(d("b"), d("c")));
        {
            let c = || {
                let One::V(ref k, _) = *x;
                println!("{}", k.0)
            };
            println!("{}", sz(&c));
            c();
            c();
        }
        println!("after");
    }
    {
        println!("c57");
        let x = Box::new(One::V(d("b"), d("c")));
        {
            let c = || {
                let One::V(k, _) = *x;
                println!("{}", k.0)
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("c58");
        let x = p();
        let c = || {
            let P { ref a, .. } = x;
            println!("{}", a.0);
        };
        c();
        drop(x.b);
        println!("mid");
        println!("after");
    }
    {
        println!("c59");
        let x = p();
        let c = || {
            let P { a, .. } = x;
            println!("{}", a.0);
        };
        drop(x.b);
        println!("mid");
        c();
        println!("after");
    }
    {
        println!("c60");
        let x = p();
        let c = move || {
            let P { a, .. } = &x;
            println!("{}", a.0);
        };
        c();
        println!("mid");
        println!("after");
    }
    {
        println!("c61");
        let mut x = p();
        let c = || {
            let P { a, .. } = x;
            println!("{}", a.0);
        };
        c();
        x.a = d("again");
        println!("mid");
        println!("after");
    }
    {
        println!("c62");
        let mut x = p();
        let c = || {
            let P { a, .. } = x;
            println!("{}", a.0);
        };
        c();
        x = p();
        println!("mid");
        println!("after");
    }
    {
        println!("c63");
        let mut x = p();
        for i in 0..2 {
            let c = || {
                let P { a, .. } = x;
                println!("{}", a.0);
            };
            if i == 0 {
                c();
            } else {
                println!("not called")
            }
            x.a = d("new");
        }
        println!("after");
    }
    {
        println!("c64");
        let x = p();
        let flag = std::hint::black_box(3) > 5;
        if flag {
            let c = || {
                let P { a, .. } = x;
            };
            c()
        }
        println!("mid");
        println!("after");
    }
    {
        println!("c65");
        let x = p();
        let r = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let P { a, .. } = x;
            panic!("p")
        }));
        println!("mid");
        println!("after");
    }
    {
        println!("c66");
        let x = (p(), d("z"));
        let r = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let (P { ref a, b, .. }, _) = x;
            let k = b;
            panic!("p")
        }));
        println!("mid");
        println!("after");
    }
    {
        println!("c67");
        let x = (d("a"), d("b"));
        let c: Box<dyn FnOnce()> = Box::new(|| {
            let (_, b) = x;
            println!("{}", b.0)
        });
        println!("made");
        c();
        println!("called");
        println!("after");
    }
    {
        println!("c68");
        let x = (d("a"), d("b"));
        let c: Box<dyn FnOnce()> = Box::new(move || {
            let (_, b) = x;
            println!("{}", b.0)
        });
        println!("made");
        drop(c);
        println!("dropped");
        println!("after");
    }
    {
        println!("c69");
        let x = (1, 2);
        let c = || {
            let (a, _) = x;
            a
        };
        let e = c;
        println!("{} {}", c(), e());
        println!("after");
    }
    {
        println!("c70");
        let x = (1, 2);
        let c = move || {
            let (a, _) = x;
            a
        };
        let e = c.clone();
        println!("{} {}", c(), e());
        println!("after");
    }
}

//~| c1
//~|   drop x0
//~|   drop y
//~| after
//~|   drop x1
//~| c2
//~|   drop x
//~|   drop y
//~| after
//~| c3
//~|   drop y
//~|   drop x
//~| after
//~| c4
//~|   drop y
//~|   drop x
//~| after
//~| c5
//~|   drop y
//~|   drop x
//~| after
//~| c6
//~|   drop y
//~|   drop x
//~| after
//~| c7
//~|   drop y
//~|   drop a
//~| after
//~|   drop b
//~| c8
//~|   drop y
//~|   drop a
//~|   drop b
//~| after
//~| c9
//~|   drop y
//~|   drop z
//~| after
//~| c10
//~|   drop x
//~|   drop y
//~| after
//~| c11
//~|   drop x
//~|   drop y
//~| after
//~| c12
//~|   drop x
//~| after
//~|   drop y
//~| c13
//~| 48
//~|   drop v
//~|   drop y
//~| after
//~| c14
//~| 40
//~|   drop v
//~|   drop y
//~| after
//~| c15
//~| 40
//~|   drop v
//~|   drop y
//~| after
//~| c16
//~| 16
//~|   drop y
//~| after
//~| c17
//~| 64
//~|   drop a
//~|   drop b
//~|   drop c
//~|   drop d
//~| after
//~| c18
//~| 48
//~|   drop b
//~|   drop d
//~|   drop x
//~| after
//~|   drop a
//~|   drop c
//~| c19
//~| 64
//~|   drop a
//~|   drop b
//~|   drop c
//~|   drop d
//~| after
//~| c20
//~|   drop a
//~|   drop b
//~|   drop c
//~|   drop d
//~| after
//~| c21
//~| 24
//~|   drop a
//~|   drop b
//~|   drop e
//~| after
//~| c22
//~| 16
//~| after
//~|   drop a
//~|   drop b
//~|   drop e
//~| c23
//~| 16
//~|   drop b
//~| after
//~|   drop a
//~|   drop n
//~|   drop e
//~| c24
//~| 8
//~|   drop b
//~|   drop a
//~|   drop n
//~| after
//~|   drop e
//~| c25
//~| 8
//~| 3
//~| after
//~| c26
//~| 16
//~| 4
//~| after
//~| c27
//~| 16
//~| 4
//~| after
//~| c28
//~| 8
//~| 4
//~| after
//~| c29
//~| 8
//~| 4
//~| after
//~| c30
//~| 16
//~| 4
//~| after
//~| c31
//~| 8
//~| 4
//~| after
//~| c32
//~| 8
//~| 7
//~| after
//~| c33
//~| 8
//~| 7
//~| after
//~| c34
//~| 8
//~| 7
//~| after
//~| c35
//~| 8
//~| 2
//~| after
//~| c36
//~| 8
//~| 4
//~| after
//~|   drop r
//~| c37
//~| 8
//~| 4
//~| after
//~|   drop r
//~| c38
//~| 8
//~| 2
//~| after
//~| c39
//~| 24
//~| 2
//~| after
//~| c40
//~| 8
//~| 1
//~| after
//~| c41
//~| 8
//~| 3
//~| after
//~| c42
//~| 8
//~| 3
//~| after
//~| c43
//~| 16
//~| 3
//~| after
//~| c44
//~| 16
//~| 3
//~| after
//~| c45
//~| 8
//~| 3
//~| after
//~| c46
//~| 16
//~| 16
//~|   drop 0
//~| mid
//~| after
//~|   drop 1
//~| c47
//~| 32
//~|   drop 1
//~|   drop 0
//~| mid
//~| after
//~| c48
//~| 32
//~| in
//~|   drop 0
//~|   drop 1
//~| after
//~| c49
//~| 24
//~| 0
//~| 1
//~| after
//~|   drop 0
//~|   drop 1
//~| c50
//~| 8
//~| 1 3
//~| after
//~|   drop 1
//~| c51
//~| 8
//~| 1 3
//~| after
//~|   drop 1
//~| c52
//~| 16
//~| 2
//~| after
//~|   drop 1
//~| c53
//~| 40
//~| b
//~|   drop b
//~|   drop a
//~| after
//~| c54
//~| 40
//~| b
//~|   drop b
//~|   drop c
//~| after
//~|   drop a
//~| c55
//~| 8
//~| b
//~| b
//~| moved b
//~|   drop b
//~| after
//~|   drop c
//~| c56
//~| 8
//~| b
//~| b
//~| after
//~|   drop b
//~|   drop c
//~| c57
//~| 8
//~| b
//~|   drop b
//~|   drop c
//~| after
//~| c58
//~| a
//~|   drop b
//~| mid
//~| after
//~|   drop a
//~| c59
//~|   drop b
//~| mid
//~| a
//~|   drop a
//~| after
//~| c60
//~| a
//~| mid
//~| after
//~|   drop a
//~|   drop b
//~| c61
//~| a
//~|   drop a
//~| mid
//~| after
//~|   drop again
//~|   drop b
//~| c62
//~| a
//~|   drop a
//~|   drop b
//~| mid
//~| after
//~|   drop a
//~|   drop b
//~| c63
//~| a
//~|   drop a
//~| not called
//~|   drop new
//~| after
//~|   drop new
//~|   drop b
//~| c64
//~| mid
//~| after
//~|   drop a
//~|   drop b
//~| c65
//~|   drop a
//~| mid
//~| after
//~|   drop b
//~| c66
//~|   drop b
//~| mid
//~| after
//~|   drop a
//~|   drop z
//~| c67
//~| made
//~| b
//~|   drop b
//~| called
//~| after
//~|   drop a
//~| c68
//~| made
//~|   drop b
//~| dropped
//~| after
//~|   drop a
//~| c69
//~| 1 1
//~| after
//~| c70
//~| 1 1
//~| after
