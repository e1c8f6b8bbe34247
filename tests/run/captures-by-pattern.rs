// A closure that takes a place apart captures what its patterns bind: the rest stays outside, and drops there.
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
fn main() {
    {
        println!("t1");
        let x = p();
        let c = || {
            let P { a, .. } = x;
            println!("in");
        };
        println!("{}", sz(&c));
        c();
        println!("after");
    }
    {
        println!("t2");
        let x = p();
        {
            let c = || {
                let P { a, .. } = x;
            };
        }
        println!("after {}", x.b.0);
    }
    {
        println!("t3");
        let x = p();
        {
            let c = || {
                let P { a, b, c } = &x;
            };
            println!("{}", sz(&c));
        }
        println!("after");
    }
    {
        println!("t4");
        let x = p();
        {
            let c = move || {
                let P { a, .. } = &x;
            };
            println!("{}", sz(&c));
        }
        println!("after");
    }
    {
        println!("t5");
        let x = p();
        {
            let c = move || {
                let _ = x;
            };
            println!("{}", sz(&c));
        }
        println!("after");
    }
    {
        println!("t6");
        let x = p();
        {
            let c = || {
                let _ = x.a;
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("t7");
        let x = p();
        {
            let c = || {
                let P { a: _, b: _, c } = x;
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("t8");
        let x = p();
        {
            let c = || match x {
                _ => println!("wild"),
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("t9");
        let x = p();
        {
            let c = || match x {
                P { a, .. } => println!("a"),
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("t10");
        let x = p();
        {
            let c = || match x {
                P { ref b, .. } => println!("{}", b.0),
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("t11");
        let x = p();
        {
            let c = || match x {
                P { c: 3, a, .. } => println!("a"),
                _ => {}
            };
            println!("{}", sz(&c));
            c();
        }
        println!("after");
    }
    {
        println!("t12");
        let x = One::V(d("x0"), d("x1"));
        {
            let c = || {
                let One::V(a, _) = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t13");
        let x = Two::V(d("x0"), d("x1"));
        {
            let c = || {
                if let Two::V(a, _) = x {
                    println!("in");
                }
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t14");
        let x = Two::V(d("x0"), d("x1"));
        {
            let c = || {
                if let Two::V(ref a, _) = x {
                    println!("in");
                }
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t15");
        let x = Two::V(d("x0"), d("x1"));
        {
            let c = move || {
                if let Two::V(_, _) = x {
                    println!("in");
                }
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t16");
        let x = Two::V(d("x0"), d("x1"));
        {
            let c = || {
                if let Two::V(_, _) = x {
                    println!("in");
                }
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t17");
        let x = n();
        {
            let c = || {
                let N { p: P { a, .. }, .. } = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t18");
        let x = n();
        {
            let c = || {
                let N { p, .. } = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t19");
        let x = n();
        {
            let c = move || {
                let N {
                    p: P { ref a, .. },
                    ref q,
                } = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t20");
        let x = (d("0"), d("1"), d("2"));
        {
            let c = || {
                let (a, _, b) = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t21");
        let x = (d("0"), d("1"), d("2"));
        {
            let c = || {
                let (.., b) = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t22");
        let x = Box::new((d("0"), d("1")));
        {
            let c = || {
                let (a, _) = *x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t23");
        let x = Box::new((d("0"), d("1")));
        {
            let c = || {
                let (ref a, _) = *x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t24");
        let x = (Box::new((d("0"), d("1"))), d("2"));
        {
            let c = || {
                let (ref a, _) = *x.0;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t25");
        let x = (Box::new((d("0"), d("1"))), d("2"));
        {
            let c = move || {
                let (ref a, _) = *x.0;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t26");
        let y = p();
        let x = &y;
        {
            let c = move || {
                let P { a, c, .. } = x;
                println!("in {}", c);
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t27");
        let y = p();
        let x = &y;
        {
            let c = || {
                let P { a, c, .. } = x;
                println!("in {}", c);
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t28");
        let mut y = p();
        let x = &mut y;
        {
            let mut c = || {
                let P { a, c, .. } = x;
                *c += 1;
                *a = d("new");
                println!("in {}", c);
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t29");
        let mut y = p();
        let x = &mut y;
        {
            let mut c = || {
                let P { a, c, .. } = &mut *x;
                *c += 1;
                *a = d("new");
                println!("in {}", c);
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after {}", y.c);
    }
    {
        println!("t30");
        let x = W { a: d("a"), b: 3 };
        {
            let c = || {
                let W { b, .. } = x;
                println!("in {}", b);
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t31");
        let x = W { a: d("a"), b: 3 };
        {
            let c = move || {
                let W { b, .. } = x;
                println!("in {}", b);
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t32");
        let x = W { a: d("a"), b: 3 };
        {
            let c = move || {
                let W { ref a, .. } = x;
                println!("in {}", a.0);
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t33");
        let x = U { a: 1 };
        {
            let c = || {
                let r = unsafe { x.a };
            };
            println!("{}", sz(&c));
        }
    }
    {
        println!("t34");
        let x = K { a: 1, b: 2 };
        {
            let c = || {
                let K { a, b } = x;
                println!("{} {}", a, b);
            };
            println!("{}", sz(&c));
            c();
        }
    }
    {
        println!("t35");
        let x = K { a: 1, b: 2 };
        {
            let c = || {
                let K { a, .. } = x;
                println!("{}", a);
            };
            println!("{}", sz(&c));
            c();
        }
    }
    {
        println!("t36");
        let x = K { a: 1, b: 2 };
        {
            let c = move || {
                let K { a, .. } = x;
                println!("{}", a);
            };
            println!("{}", sz(&c));
            c();
        }
    }
    {
        println!("t37");
        let x = KD { a: 1, b: Box::new(2) };
        {
            let c = || {
                let KD { b, .. } = x;
                println!("{}", b);
            };
            println!("{}", sz(&c));
            c();
        }
    }
    {
        println!("t38");
        let x = [d("0"), d("1"), d("2")];
        {
            let c = || {
                let [a, ..] = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t39");
        let x = [d("0"), d("1"), d("2")];
        {
            let c = || {
                let [ref a, .., _] = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t40");
        let x = (d("0"), [d("1"), d("2")]);
        {
            let c = || {
                let (_, [a, _]) = x;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t41");
        let x = (d("0"), (d("1"), d("2")));
        {
            let c = || {
                let y = x.1 .0;
                let (_, b) = x.1;
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t42 order");
        let x = (d("0"), d("1"), d("2"));
        {
            let c = || {
                let a = x.2;
                let b = x.0;
            };
            drop(c);
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t43 order");
        let x = d("x");
        let y = d("y");
        {
            let c = || {
                let b = y;
                let a = x;
            };
            drop(c);
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t44 order");
        let x = n();
        let y = d("y");
        {
            let c = || {
                let q = x.q;
                let yy = y;
                let b = x.p.b;
                let a = x.p.a;
            };
            drop(c);
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t45 order");
        let x = d("x");
        let y = d("y");
        {
            let c = || {
                let _ = x;
                let b = y;
                let a = x;
            };
            drop(c);
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t46 assign");
        let mut x = (d("0"), d("1"));
        let y = d("y");
        {
            let mut c = || {
                x.0 = y;
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t47 fru");
        let x = p();
        {
            let c = || {
                let z = P { a: d("na"), ..x };
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    {
        println!("t48 fru");
        let x = p();
        {
            let c = || {
                let z = P {
                    a: d("na"),
                    b: d("nb"),
                    ..x
                };
                println!("in");
            };
            println!("{}", sz(&c));
            c();
            println!("aft c");
        }
        println!("after");
    }
    println!("end");
}

//~| t1
//~| 16
//~| in
//~|   drop a
//~| after
//~|   drop b
//~| t2
//~|   drop a
//~| after b
//~|   drop b
//~| t3
//~| 8
//~| after
//~|   drop a
//~|   drop b
//~| t4
//~| 40
//~|   drop a
//~|   drop b
//~| after
//~| t5
//~| 0
//~| after
//~|   drop a
//~|   drop b
//~| t6
//~| 0
//~| after
//~|   drop a
//~|   drop b
//~| t7
//~| 8
//~| after
//~|   drop a
//~|   drop b
//~| t8
//~| 0
//~| wild
//~| after
//~|   drop a
//~|   drop b
//~| t9
//~| 16
//~| a
//~|   drop a
//~| after
//~|   drop b
//~| t10
//~| 8
//~| b
//~| after
//~|   drop a
//~|   drop b
//~| t11
//~| 24
//~| a
//~|   drop a
//~| after
//~|   drop b
//~| t12
//~| 16
//~| in
//~|   drop x0
//~| aft c
//~| after
//~|   drop x1
//~| t13
//~| 32
//~| in
//~|   drop x0
//~|   drop x1
//~| aft c
//~| after
//~| t14
//~| 8
//~| in
//~| aft c
//~| after
//~|   drop x0
//~|   drop x1
//~| t15
//~| 32
//~| in
//~| aft c
//~|   drop x0
//~|   drop x1
//~| after
//~| t16
//~| 8
//~| in
//~| aft c
//~| after
//~|   drop x0
//~|   drop x1
//~| t17
//~| 16
//~| in
//~|   drop a
//~| aft c
//~| after
//~|   drop b
//~|   drop q
//~| t18
//~| 40
//~| in
//~|   drop a
//~|   drop b
//~| aft c
//~| after
//~|   drop q
//~| t19
//~| 32
//~| in
//~| aft c
//~|   drop a
//~|   drop q
//~| after
//~|   drop b
//~| t20
//~| 32
//~| in
//~|   drop 2
//~|   drop 0
//~| aft c
//~| after
//~|   drop 1
//~| t21
//~| 16
//~| in
//~|   drop 2
//~| aft c
//~| after
//~|   drop 0
//~|   drop 1
//~| t22
//~| 8
//~| in
//~|   drop 0
//~|   drop 1
//~| aft c
//~| after
//~| t23
//~| 8
//~| in
//~| aft c
//~| after
//~|   drop 0
//~|   drop 1
//~| t24
//~| 8
//~| in
//~| aft c
//~| after
//~|   drop 0
//~|   drop 1
//~|   drop 2
//~| t25
//~| 8
//~| in
//~| aft c
//~|   drop 0
//~|   drop 1
//~| after
//~|   drop 2
//~| t26
//~| 8
//~| in 3
//~| aft c
//~| after
//~|   drop a
//~|   drop b
//~| t27
//~| 8
//~| in 3
//~| aft c
//~| after
//~|   drop a
//~|   drop b
//~| t28
//~| 16
//~|   drop a
//~| in 4
//~| aft c
//~| after
//~|   drop new
//~|   drop b
//~| t29
//~| 8
//~|   drop a
//~| in 4
//~| aft c
//~| after 4
//~|   drop new
//~|   drop b
//~| t30
//~| 8
//~| in 3
//~| aft c
//~| after
//~|   drop W
//~|   drop a
//~| t31
//~| 4
//~| in 3
//~| aft c
//~| after
//~|   drop W
//~|   drop a
//~| t32
//~| 24
//~| in a
//~| aft c
//~|   drop W
//~|   drop a
//~| after
//~| t33
//~| 8
//~| t34
//~| 8
//~| 1 2
//~| t35
//~| 8
//~| 1
//~| t36
//~| 5
//~| 1
//~| t37
//~| 8
//~| 2
//~| t38
//~| 48
//~| in
//~|   drop 0
//~|   drop 1
//~|   drop 2
//~| aft c
//~| after
//~| t39
//~| 8
//~| in
//~| aft c
//~| after
//~|   drop 0
//~|   drop 1
//~|   drop 2
//~| t40
//~| 32
//~| in
//~|   drop 1
//~|   drop 2
//~| aft c
//~| after
//~|   drop 0
//~| t41
//~| 32
//~| in
//~|   drop 2
//~|   drop 1
//~| aft c
//~| after
//~|   drop 0
//~| t42 order
//~|   drop 0
//~|   drop 2
//~| aft c
//~| after
//~|   drop 1
//~| t43 order
//~|   drop y
//~|   drop x
//~| aft c
//~| after
//~| t44 order
//~|   drop a
//~|   drop b
//~|   drop q
//~|   drop y
//~| aft c
//~| after
//~| t45 order
//~|   drop y
//~|   drop x
//~| aft c
//~| after
//~| t46 assign
//~| 24
//~|   drop 0
//~| aft c
//~| after
//~|   drop y
//~|   drop 1
//~| t47 fru
//~| 24
//~| in
//~|   drop na
//~|   drop b
//~| aft c
//~| after
//~|   drop a
//~| t48 fru
//~| 8
//~| in
//~|   drop na
//~|   drop nb
//~| aft c
//~| after
//~|   drop a
//~|   drop b
//~| end
