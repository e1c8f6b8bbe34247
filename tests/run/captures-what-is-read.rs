// What a pattern reads to decide is captured too: tags, numbers, lengths; never what it only names.
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
    {
        println!("b1");
        let x = (Two::V(d("0"), d("1")), d("2"));
        {
            let c = || {
                let (Two::V(a, _), _) = x else { return };
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b2");
        let x = (Two::V(d("0"), d("1")), d("2"));
        {
            let c = || {
                let (Two::V(ref a, _), _) = x else { return };
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b3");
        let x = (Two::V(d("0"), d("1")), d("2"));
        {
            let c = || match x {
                (Two::V(..), k) => println!("k"),
                (Two::Z, _) => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b4");
        let x = (Two::V(d("0"), d("1")), d("2"));
        {
            let c = || match x {
                (_, ref k) => println!("k {}", k.0),
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b5");
        let x = E3::A(d("0"), 3);
        {
            let c = || match x {
                E3::A(_, n) => println!("{n}"),
                E3::B(n) => println!("{n}"),
                E3::C => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b6");
        let x = E3::A(d("0"), 3);
        {
            let c = || match x {
                E3::A(e, n) if n > 2 => println!("{n}"),
                _ => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b7");
        let x = E3::A(d("0"), 3);
        {
            let c = || matches!(x, E3::A(_, 3));
            println!("{}", sz(&c));
            println!("{}", c());
        }
        println!("after");
    }
    {
        println!("b8");
        let x = R1::V(d("0"), d("1"));
        {
            let c = || {
                let R1::V(a, _) = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b9");
        let x = R1::V(d("0"), d("1"));
        {
            let c = || {
                let R1::V(_, _) = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b10");
        let x = One::V(d("0"), d("1"));
        {
            let c = || match x {
                One::V(a, b) => println!("in"),
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b11");
        let x = (One::V(d("0"), d("1")), d("k"));
        {
            let c = || match &x {
                (One::V(a, b), _) => println!("in"),
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b12");
        let x = (One::V(d("0"), d("1")), d("k"));
        {
            let c = || match x {
                (One::V(ref a, b), _) => println!("in"),
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b13");
        let x = (d("0"), (d("1"), 5u8));
        {
            let c = || match x {
                (_, (_, 5)) => println!("five"),
                _ => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b14");
        let x = (d("0"), (d("1"), 5u8));
        {
            let c = || match x {
                (_, (_, 0..=9)) => println!("five"),
                _ => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b15");
        let x = (d("0"), (d("1"), 5u8));
        {
            let c = move || match x {
                (_, (_, 0..=9)) => println!("five"),
                _ => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b16");
        let x = (d("0"), (d("1"), 5u8));
        {
            let c = || match x {
                (_, (_, k @ 0..=9)) => println!("{k}"),
                _ => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b17");
        let x = (d("0"), (d("1"), 5u8));
        {
            let c = || match x {
                (_, ref k @ (_, 0..=9)) => println!("{}", k.1),
                _ => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b18");
        let x = (d("0"), d("1"));
        {
            let c = || match x {
                (a, _) if true => println!("in"),
                (_, b) => println!("no"),
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b19");
        let x = (d("0"), d("1"));
        let f = false;
        {
            let c = || match x {
                (a, _) if f => println!("in"),
                (_, b) => println!("no"),
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b20");
        let x = (d("0"), d("1"), 3);
        {
            let c = || match x {
                (_, _, 1 | 3) => println!("in"),
                (_, b, _) => println!("no"),
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b21");
        let x = (d("0"), d("1"), 3);
        {
            let c = || {
                if let (a, _, 3) = x {
                    println!("in")
                }
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b22");
        let x = (d("0"), d("1"), 4);
        {
            let c = || {
                if let (a, _, 3) = x {
                    println!("in")
                } else {
                    println!("else")
                }
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b23");
        let mut x = (d("0"), d("1"), 4);
        {
            let mut c = || {
                let (ref mut a, _, ref b) = x;
                *a = d("n");
                println!("{}", b)
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b24");
        let mut x = (d("0"), d("1"), 4);
        {
            let mut c = || {
                let (a, _, b) = &mut x;
                *a = d("n");
                println!("{}", b)
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b25");
        let x = [1, 2, 3];
        {
            let c = || {
                let [a, ..] = x;
                println!("{a}")
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b26");
        let y = [1, 2, 3];
        let x = &y[..];
        {
            let c = || {
                if let [a, ..] = x {
                    println!("{a}")
                }
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b27");
        let y = [1, 2, 3];
        let x = &y[..];
        {
            let c = move || {
                if let [a, b @ ..] = x {
                    println!("{a}")
                }
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b28");
        let y = [1, 2, 3];
        let x = &y[..];
        {
            let c = || {
                let [..] = x else { return };
                println!("z")
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b29");
        let y = [1, 2, 3];
        let x = (&y[..], d("1"));
        {
            let c = || {
                let ([..], _) = x;
                println!("z")
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b30");
        let x = (String::from("hi"), d("1"));
        {
            let c = || match x.0.as_str() {
                "hi" => println!("hi"),
                _ => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b31");
        let x = ("hi", d("1"));
        {
            let c = || match x {
                ("hi", _) => println!("hi"),
                _ => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b32");
        let x = ("hi", d("1"));
        {
            let c = move || match x {
                ("hi", _) => println!("hi"),
                _ => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b33");
        let x = (Some(d("s")), d("1"));
        {
            let c = || {
                if let (Some(s), _) = x {
                    println!("{}", s.0)
                }
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b34");
        let x = (Some(d("s")), d("1"));
        {
            let c = || {
                if let (None, _) = x {
                    println!("none")
                }
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b35");
        let x = (Some(d("s")), d("1"));
        {
            let c = || {
                if let (Some(s), _) = &x {
                    println!("{}", s.0)
                }
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b36");
        let x = (Some(d("s")), d("1"));
        let r = &x;
        {
            let c = || {
                if let (Some(s), _) = r {
                    println!("{}", s.0)
                }
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b37");
        let x = (Some(d("s")), d("1"));
        let r = &x;
        {
            let c = move || {
                if let (Some(s), _) = r {
                    println!("{}", s.0)
                }
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b38");
        let x = (Some(d("s")), d("1"));
        let r = &&x;
        {
            let c = || {
                if let (Some(s), _) = r {
                    println!("{}", s.0)
                }
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b39");
        let mut x = (d("s"), d("1"));
        let r = &mut &mut x;
        {
            let mut c = || {
                let (a, _) = r;
                *a = d("n");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b40");
        let x = (&(d("s"), 4), d("1"));
        {
            let c = || {
                let (&(_, k), _) = x;
                println!("{k}")
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b41");
        let x = (&(d("s"), 4), d("1"));
        {
            let c = move || {
                let (&(_, k), _) = x;
                println!("{k}")
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b42");
        let x = (&(d("s"), 4), d("1"));
        {
            let c = || {
                let (r, _) = x;
                println!("{}", r.1)
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b43");
        let x = (d("0"), d("1"), d("2"));
        {
            let c = || {
                let e = || {
                    let (a, _, _) = x;
                    println!("inner");
                };
                e();
                println!("mid");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b44");
        let x = (d("0"), d("1"), d("2"));
        {
            let c = || {
                let e = || {
                    let (ref a, _, _) = x;
                    println!("inner");
                };
                e();
                println!("mid");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b45");
        let x = (d("0"), d("1"), d("2"));
        {
            let c = move || {
                let e = || {
                    let (ref a, _, _) = x;
                    println!("inner");
                };
                e();
                println!("mid");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b46");
        let x = (d("0"), d("1"), d("2"));
        {
            let c = || {
                let e = || {
                    let _ = x;
                    println!("inner");
                };
                e();
                let (_, b, _) = x;
                println!("mid");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b47");
        let x = (d("0"), (d("1"), d("2")));
        {
            let c = || {
                let (_, y) = x;
                let (a, _) = y;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b48");
        let x = (d("0"), (d("1"), d("2")));
        {
            let c = || {
                let (_, (ref a, _)) = x;
                let b = &x.1 .1;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b49");
        let x = (d("0"), (d("1"), d("2")));
        {
            let c = || {
                let (_, (a, _)) = x;
                println!("in {}", x.0 .0);
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b50");
        let x = (d("0"), (d("1"), d("2")));
        {
            let c = || {
                let (_, (a, _)) = x;
                let r = &x.1 .1;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b51");
        let x = (d("0"), d("1"));
        {
            let c = || {
                let y;
                (y, _) = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b52");
        let x = (d("0"), d("1"));
        {
            let c = || {
                _ = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b53");
        let x = (d("0"), d("1"));
        {
            let c = || {
                _ = x.0;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b54");
        let x = (d("0"), W { a: d("w"), b: 4 });
        {
            let c = || {
                let (_, W { b, .. }) = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b55");
        let x = (d("0"), W { a: d("w"), b: 4 });
        {
            let c = move || {
                let (_, W { ref a, .. }) = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b56");
        let x = (d("0"), W { a: d("w"), b: 4 });
        {
            let c = || {
                let (_, W { ref a, .. }) = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b57");
        let x = (Box::new((d("0"), d("1"))), d("2"));
        {
            let c = || {
                let ((a, _)) = *x.0;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b58");
        let x = (Box::new((d("0"), 7)), d("2"));
        {
            let c = move || {
                let (_, k) = *x.0;
                println!("in {k}");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b59");
        let x = (Box::new((d("0"), 7)), d("2"));
        {
            let c = || {
                let (_, k) = *x.0;
                println!("in {k}");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b60");
        gen1(Gn { t: d("t"), u: d("u") });
        gen1(Gn { t: 5, u: d("u") });
        println!("after");
    }
    {
        println!("b61");
        gen2(Gn {
            t: String::new(),
            u: d("u"),
        });
        let x = (d("r"), 6);
        println!("{} {}", refarg(&x)(), size_of_val(&refarg(&x)));
        println!("after");
    }
    {
        println!("b62");
        let x = (1, d("1"));
        {
            let c = || {
                let y = x.0;
                println!("{y}");
                let (a, _) = x;
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b63");
        let x = (1, d("1"));
        {
            let c = || {
                let (a, _) = x;
                println!("{a}");
                let z = x;
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b64");
        let x = (d("0"), d("1"));
        {
            let c = || {
                for _ in 0..1 {
                    let (ref a, _) = x;
                    println!("{}", a.0);
                }
                while let (_, ref b) = x {
                    println!("{}", b.0);
                    break;
                }
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b65");
        let mut x = Some(d("0"));
        {
            let mut c = || {
                while let Some(k) = x.take() {
                    println!("{}", k.0);
                }
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b66");
        let x = ((), d("1"));
        {
            let c = || {
                let ((), _) = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b67");
        let x = ((1, 2), d("1"));
        {
            let c = || {
                let t @ (a, _) = x.0;
                println!("{a}");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b68");
        let x = (K { a: 1, b: 2 }, d("1"));
        {
            let c = || {
                let (K { a, .. }, _) = x;
                println!("{a}");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b69");
        let x = (KX { d: X1(d("k")), e: 2 }, d("1"));
        {
            let c = || {
                let (KX { d, .. }, _) = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b70");
        let x = KX { d: X1(d("k")), e: 2 };
        {
            let c = || {
                let y = x.d;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b71");
        let x = KX { d: X1(d("k")), e: 2 };
        {
            let c = || {
                let y = x.e;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b72");
        let x = K { a: 1, b: 2 };
        {
            let c = || {
                let y = x.b;
                println!("{y}");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b73");
        let x = (U { a: 1 }, d("1"));
        {
            let c = || unsafe {
                let (U { a }, _) = x;
                println!("{a}");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b74");
        let y = (1, d("1"));
        let x = (&raw const y, d("2"));
        {
            let c = || unsafe {
                let (k, _) = &*x.0;
                println!("{k}");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b75");
        let y = (1, d("1"));
        let x = (&raw const y, d("2"));
        {
            let c = move || unsafe {
                let (k, _) = &*x.0;
                println!("{k}");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b76");
        let x = (d("0"), d("1"));
        let y = (d("y0"), d("y1"));
        {
            let c = || {
                let (a, b) = (x.1, y.0);
                println!("in");
            };
            println!("{}", sz(&c));
            drop(c);
        }
        println!("after");
    }
    {
        println!("b77");
        let x = (d("0"), d("1"));
        {
            let c = || match (x.0, 3) {
                (k, 3) => println!("{}", k.0),
                _ => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b78");
        let x = p();
        {
            let c = || {
                let P { ref a, b: ref q, c } = x;
                println!("{} {} {}", a.0, q.0, c);
            };
            println!("{}", sz(&c));
            c();
            c();
        }
        println!("after");
    }
    {
        println!("b79");
        let x = p();
        {
            let c = || {
                let P { a, c, .. } = x;
                let e = x.b;
                println!("{}", e.0);
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b80");
        let x = (1u8, 2u64, d("1"));
        {
            let c = || {
                let (a, b, _) = x;
                println!("{a} {b}");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b81");
        let x = (1u8, 2u64, d("1"));
        {
            let c = move || {
                let (a, b, _) = x;
                println!("{a} {b}");
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b82");
        let x = (1u8, 2u64, d("1"));
        {
            let c = move || {
                let (_, b, _) = x;
                println!("{b}");
            };
            println!("{}", sz(&c));
            c();
            println!("{}", x.2 .0);
        }
        println!("after");
    }
    {
        println!("b83");
        let x: (Result<u8, D>, u8) = (Ok(3), 4);
        {
            let c = || match x {
                (Ok(3), n) => println!("ok {n}"),
                (Ok(_), _) => {}
                (Err(e), _) => println!("err"),
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b84");
        let x = (Some(Some(3)), d("1"));
        {
            let c = || {
                let (Some(Some(k)), _) = x else { panic!() };
                println!("{k}")
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b85");
        let x = (Some((1, d("z"))), d("1"));
        {
            let c = || {
                if let Some((1, _)) = x.0 {
                    println!("in")
                }
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b86");
        const Q: (i32, i32) = (1, 2);
        let x = ((1, 2), d("1"));
        {
            let c = || match x {
                (Q, _) => println!("q"),
                _ => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("b87");
        let x = (1.5f32, d("1"));
        {
            let c = || match x {
                (1.5, _) => println!("q"),
                _ => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
}

//~| b1
//~| 32
//~| in
//~|   drop 0
//~|   drop 1
//~| after
//~|   drop 2
//~| b2
//~| 8
//~| in
//~| after
//~|   drop 0
//~|   drop 1
//~|   drop 2
//~| b3
//~| 24
//~| k
//~|   drop 2
//~| after
//~|   drop 0
//~|   drop 1
//~| b4
//~| 8
//~| k 2
//~| after
//~|   drop 0
//~|   drop 1
//~|   drop 2
//~| b5
//~| 8
//~| 3
//~| after
//~|   drop 0
//~| b6
//~| 24
//~| 3
//~|   drop 0
//~| after
//~| b7
//~| 8
//~| true
//~| after
//~|   drop 0
//~| b8
//~| 16
//~| in
//~|   drop 0
//~| after
//~|   drop 1
//~| b9
//~| 0
//~| in
//~| after
//~|   drop 0
//~|   drop 1
//~| b10
//~| 32
//~| in
//~|   drop 1
//~|   drop 0
//~| after
//~| b11
//~| 8
//~| in
//~| after
//~|   drop 0
//~|   drop 1
//~|   drop k
//~| b12
//~| 24
//~| in
//~|   drop 1
//~| after
//~|   drop 0
//~|   drop k
//~| b13
//~| 8
//~| five
//~| after
//~|   drop 0
//~|   drop 1
//~| b14
//~| 8
//~| five
//~| after
//~|   drop 0
//~|   drop 1
//~| b15
//~| 1
//~| five
//~| after
//~|   drop 0
//~|   drop 1
//~| b16
//~| 8
//~| 5
//~| after
//~|   drop 0
//~|   drop 1
//~| b17
//~| 8
//~| 5
//~| after
//~|   drop 0
//~|   drop 1
//~| b18
//~| 32
//~| in
//~|   drop 0
//~|   drop 1
//~| after
//~| b19
//~| 40
//~| no
//~|   drop 1
//~|   drop 0
//~| after
//~| b20
//~| 24
//~| in
//~|   drop 1
//~| after
//~|   drop 0
//~| b21
//~| 40
//~| in
//~|   drop 0
//~|   drop 1
//~| after
//~| b22
//~| 40
//~| else
//~|   drop 0
//~|   drop 1
//~| after
//~| b23
//~| 16
//~|   drop 0
//~| 4
//~| after
//~|   drop n
//~|   drop 1
//~| b24
//~| 8
//~|   drop 0
//~| 4
//~| after
//~|   drop n
//~|   drop 1
//~| b25
//~| 8
//~| 1
//~| after
//~| b26
//~| 8
//~| 1
//~| after
//~| b27
//~| 16
//~| 1
//~| after
//~| b28
//~| 0
//~| z
//~| after
//~| b29
//~| 0
//~| z
//~| after
//~|   drop 1
//~| b30
//~| 8
//~| hi
//~| after
//~|   drop 1
//~| b31
//~| 8
//~| hi
//~| after
//~|   drop 1
//~| b32
//~| 16
//~| hi
//~| after
//~|   drop 1
//~| b33
//~| 32
//~| s
//~|   drop s
//~|   drop 1
//~| after
//~| b34
//~| 8
//~| after
//~|   drop s
//~|   drop 1
//~| b35
//~| 8
//~| s
//~| after
//~|   drop s
//~|   drop 1
//~| b36
//~| 8
//~| s
//~| after
//~|   drop s
//~|   drop 1
//~| b37
//~| 8
//~| s
//~| after
//~|   drop s
//~|   drop 1
//~| b38
//~| 8
//~| s
//~| after
//~|   drop s
//~|   drop 1
//~| b39
//~| 8
//~|   drop s
//~| after
//~|   drop n
//~|   drop 1
//~| b40
//~| 8
//~| 4
//~| after
//~|   drop 1
//~|   drop s
//~| b41
//~| 8
//~| 4
//~| after
//~|   drop 1
//~|   drop s
//~| b42
//~| 8
//~| 4
//~| after
//~|   drop 1
//~|   drop s
//~| b43
//~| 16
//~| inner
//~|   drop 0
//~| mid
//~| after
//~|   drop 1
//~|   drop 2
//~| b44
//~| 8
//~| inner
//~| mid
//~| after
//~|   drop 0
//~|   drop 1
//~|   drop 2
//~| b45
//~| 16
//~| inner
//~| mid
//~|   drop 0
//~| after
//~|   drop 1
//~|   drop 2
//~| b46
//~| 16
//~| inner
//~| mid
//~|   drop 1
//~| after
//~|   drop 0
//~|   drop 2
//~| b47
//~| 32
//~| in
//~|   drop 1
//~|   drop 2
//~| after
//~|   drop 0
//~| b48
//~| 16
//~| in
//~| after
//~|   drop 0
//~|   drop 1
//~|   drop 2
//~| b49
//~| 24
//~| in 0
//~|   drop 1
//~| after
//~|   drop 0
//~|   drop 2
//~| b50
//~| 24
//~| in
//~|   drop 1
//~| after
//~|   drop 0
//~|   drop 2
//~| b51
//~| 16
//~| in
//~|   drop 0
//~| after
//~|   drop 1
//~| b52
//~| 0
//~| in
//~| after
//~|   drop 0
//~|   drop 1
//~| b53
//~| 0
//~| in
//~| after
//~|   drop 0
//~|   drop 1
//~| b54
//~| 8
//~| in
//~| after
//~|   drop 0
//~|   drop W
//~|   drop w
//~| b55
//~| 24
//~| in
//~|   drop W
//~|   drop w
//~| after
//~|   drop 0
//~| b56
//~| 8
//~| in
//~| after
//~|   drop 0
//~|   drop W
//~|   drop w
//~| b57
//~| 8
//~| in
//~|   drop 0
//~|   drop 1
//~| after
//~|   drop 2
//~| b58
//~| 8
//~| in 7
//~|   drop 0
//~| after
//~|   drop 2
//~| b59
//~| 8
//~| in 7
//~| after
//~|   drop 0
//~|   drop 2
//~| b60
//~| in
//~|   drop t
//~| aft
//~|   drop u
//~| in
//~| aft
//~|   drop u
//~| after
//~| b61
//~| in
//~| aft
//~|   drop u
//~| 6 8
//~| after
//~|   drop r
//~| b62
//~| 8
//~| 1
//~| after
//~|   drop 1
//~| b63
//~| 24
//~| 1
//~|   drop 1
//~| after
//~| b64
//~| 8
//~| 0
//~| 1
//~| after
//~|   drop 0
//~|   drop 1
//~| b65
//~| 8
//~| 0
//~|   drop 0
//~| after
//~| b66
//~| 0
//~| in
//~| after
//~|   drop 1
//~| b67
//~| 8
//~| 1
//~| after
//~|   drop 1
//~| b68
//~| 8
//~| 1
//~| after
//~|   drop 1
//~| b69
//~| 16
//~| in
//~|   drop k
//~| after
//~|   drop 1
//~| b70
//~| 16
//~| in
//~|   drop k
//~| after
//~| b71
//~| 8
//~| in
//~| after
//~|   drop k
//~| b72
//~| 8
//~| 2
//~| after
//~| b73
//~| 8
//~| 1
//~| after
//~|   drop 1
//~| b74
//~| 8
//~| 1
//~| after
//~|   drop 2
//~|   drop 1
//~| b75
//~| 8
//~| 1
//~| after
//~|   drop 2
//~|   drop 1
//~| b76
//~| 32
//~|   drop 1
//~|   drop y0
//~| after
//~|   drop y1
//~|   drop 0
//~| b77
//~| 16
//~| 0
//~|   drop 0
//~| after
//~|   drop 1
//~| b78
//~| 24
//~| a b 3
//~| a b 3
//~| after
//~|   drop a
//~|   drop b
//~| b79
//~| 40
//~| b
//~|   drop b
//~|   drop a
//~| after
//~| b80
//~| 16
//~| 1 2
//~| after
//~|   drop 1
//~| b81
//~| 16
//~| 1 2
//~| after
//~|   drop 1
//~| b82
//~| 8
//~| 2
//~| 1
//~| after
//~|   drop 1
//~| b83
//~| 24
//~| ok 4
//~| after
//~| b84
//~| 8
//~| 3
//~| after
//~|   drop 1
//~| b85
//~| 8
//~| in
//~| after
//~|   drop z
//~|   drop 1
//~| b86
//~| 8
//~| q
//~| after
//~|   drop 1
//~| b87
//~| 8
//~| q
//~| after
//~|   drop 1
