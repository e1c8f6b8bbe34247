// After a closure took a part, that part is gone and the others are not.
#![allow(warnings)]
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("{}", self.0);
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
struct W {
    a: D,
    b: i32,
}
impl Drop for W {
    fn drop(&mut self) {}
}
enum One {
    V(D, D),
}
enum Two {
    V(D, D),
    Z,
}
fn f1() {
    let x = p();
    let c = || {
        let P { a, .. } = x;
    };
    c();
    println!("{}", x.a.0); //~ E0382
}
fn f2() {
    let x = p();
    let c = || {
        let P { a, .. } = x;
    };
    c();
    println!("{}", x.b.0);
}
fn f3() {
    let x = p();
    let c = || {
        let P { a, .. } = x;
    };
    c();
    drop(x); //~ E0382
}
fn f4() {
    let x = p();
    let c = || {
        let P { a, .. } = x;
    };
    c();
    c(); //~ E0382
}
fn f5() {
    let x = p();
    let c = || {
        let P { ref a, .. } = x;
    };
    c();
    c();
    drop(x);
}
fn f6() {
    let x = p();
    drop(x.a);
    let c = || { //~ E0382
        let P { ref b, .. } = x;
    };
    c();
}
fn f7() {
    let x = p();
    drop(x.a);
    let c = || { //~ E0382
        let P { ref a, .. } = x;
    };
    c();
}
fn f8() {
    let x = p();
    drop(x);
    let c = || { //~ E0382
        let P { ref a, .. } = x;
    };
    c();
}
fn f9() {
    let x = p();
    drop(x);
    let c = || {
        let _ = x; //~ E0382
    };
    c();
}
fn f10() {
    let x = p();
    drop(x);
    let c = || match x { //~ E0382
        _ => {}
    };
    c();
}
fn f11() {
    let x = p();
    drop(x);
    let c = || {
        let _ = x.a; //~ E0382
    };
    c();
}
fn f12() {
    let x: D;
    let c = || {
        let _ = x; //~ E0381
    };
    c();
}
fn f13() {
    let x: D;
    let c = || { //~ E0381
        let _y = x;
    };
    c();
}
fn f14() {
    let x: D;
    let c = || match x { //~ E0381
        _ => {}
    };
    c();
}
fn f15() {
    let x = p();
    let c = move || {
        let P { ref a, .. } = x;
    };
    c();
    drop(x.b);
}
fn f16() {
    let x = p();
    let c = move || {
        let P { ref a, .. } = x;
    };
    c();
    drop(x.a); //~ E0382
}
fn f17() {
    let x = p();
    let c = move || {
        let P { ref a, .. } = x;
    };
    c();
    drop(x); //~ E0382
}
fn f18() {
    let x = p();
    let c = move || {
        let _ = x;
    };
    c();
    drop(x);
}
fn f19() {
    let x = W { a: d("a"), b: 1 };
    let c = || {
        let W { a, .. } = x; //~ E0509
    };
    c();
}
fn f20() {
    let x = W { a: d("a"), b: 1 };
    let c = move || {
        let W { ref a, .. } = x;
    };
    c();
    println!("{}", x.b); //~ E0382
}
fn f21() {
    let x = W { a: d("a"), b: 1 };
    let c = move || {
        let W { b, .. } = x;
    };
    c();
    println!("{}", x.b);
    drop(x)
}
fn f22() {
    let x = Two::V(d("a"), d("b"));
    let c = || {
        if let Two::V(a, _) = x {}
    };
    c();
    if let Two::V(_, b) = x {} //~ E0382
}
fn f23() {
    let x = One::V(d("a"), d("b"));
    let c = || {
        let One::V(a, _) = x;
    };
    c();
    let One::V(_, b) = x;
}
fn f24() {
    let x = One::V(d("a"), d("b"));
    let c = || {
        let One::V(a, _) = x;
    };
    c();
    let One::V(b, _) = x; //~ E0382
}
fn f25() {
    let x = One::V(d("a"), d("b"));
    let c = || {
        let One::V(a, _) = x;
    };
    c();
    drop(x); //~ E0382
}
fn f26() {
    let x = One::V(d("a"), d("b"));
    let c = || {
        if let One::V(a, _) = x {}
    };
    c();
    let One::V(_, b) = x; //~ E0382
}
fn f27() {
    let x = One::V(d("a"), d("b"));
    let c = || match x {
        One::V(a, _) => {}
    };
    c();
    let One::V(_, b) = x;
}
fn f28() {
    let x = (d("a"), (d("b"), d("c")));
    let c = || {
        let (_, (b, _)) = x;
    };
    c();
    drop(x.1 .1);
    drop(x.0);
}
fn f29() {
    let x = (d("a"), (d("b"), d("c")));
    let c = || {
        let (_, (b, _)) = x;
    };
    c();
    drop(x.1); //~ E0382
}
fn f30() {
    let x = (d("a"), (d("b"), d("c")));
    let c = || {
        let (_, k) = x;
    };
    c();
    drop(x.1 .0); //~ E0382
}
fn f31() {
    let x = Box::new((d("a"), d("b")));
    let c = || {
        let (a, _) = *x;
    };
    c();
    drop(x.1); //~ E0382
}
fn f32() {
    let x = (Box::new((d("a"), d("b"))), d("e"));
    let c = || {
        let (a, _) = *x.0;
    };
    c();
    drop(x.1);
}
fn f33() {
    let x = (Box::new((d("a"), d("b"))), d("e"));
    let c = || {
        let (a, _) = *x.0;
    };
    c();
    drop(x.0); //~ E0382
}
fn f34() {
    let y = p();
    let x = &y;
    let c = || {
        let P { a, .. } = *x; //~ E0507
    };
    c();
}
fn f35() {
    let y = p();
    let x = &y;
    let c = || {
        let P { a, .. } = x;
    };
    c();
    c();
    drop(y);
}
fn f36() {
    let x = [d("0"), d("1")];
    let c = || {
        let [a, _] = x;
    };
    c();
    let [_, b] = x; //~ E0382
}
fn f37() {
    let x = p();
    let c = || {
        let z = P { a: d("n"), ..x };
    };
    c();
    drop(x.a);
}
fn f38() {
    let x = p();
    let c = || {
        let z = P { a: d("n"), ..x };
    };
    c();
    drop(x.b); //~ E0382
}
fn f39() {
    let x = p();
    let c = || {
        let e = || {
            let P { a, .. } = x;
        };
        e();
    };
    c();
    drop(x.b);
}
fn f40() {
    let x = p();
    let c = || {
        let e = || {
            let P { a, .. } = x;
        };
        e();
        drop(x.a) //~ E0382
    };
    c();
}
fn f41() {
    let x = p();
    let c = || {
        let P { a, .. } = x;
        drop(x.b);
        drop(x.a) //~ E0382
    };
    c();
}
fn f42() {
    let x = p();
    let c = || {
        let P { a, .. } = x;
        drop(x.b);
    };
    c();
    drop(x.b); //~ E0382
}
fn f43() {
    let x = p();
    let c = || {
        let P { a, .. } = x;
        let P { b, .. } = x;
    };
    c();
}
fn f44() {
    let x = p();
    let c = || {
        let P { a, .. } = x;
        let P { a: k, .. } = x; //~ E0382
    };
    c();
}
fn f45() {
    let mut x = p();
    let mut c = || {
        let P { a, .. } = x;
        x.a = d("n");
    };
    c();
}
fn f46() {
    let x = p();
    let c = || {
        let P { ref mut a, .. } = x; //~ E0596
    };
}
fn f47() {
    let x = p();
    let mut c = || {
        let P { c, .. } = &mut x; //~ E0596
        *c = 1;
    };
}
fn f48() {
    let mut k = 1;
    let m = &mut k;
    let mut c = || {
        let r = m;
        *r = 1;
    };
    c();
    c(); //~ E0382
}
fn f49() {
    let mut k = (1, 2);
    let m = &mut k;
    let mut c = || {
        let (a, b) = m;
        *a = 1;
    };
    c();
    c();
    m.0 = 4;
}
fn f50() {
    let mut k = (1, 2);
    let m = &mut k;
    let mut c = || {
        let r = &mut m; //~ E0596
    };
}
fn f51() {
    let mut k = (1, 2);
    let m = &mut k;
    let mut c = || {
        m.0 = 3;
        let r = &m;
    };
    c();
    m.1 = 2;
}
fn f52() {
    let x = Some(d("a"));
    let c = || match x {
        Some(ref k) if k.0 == "a" => 1,
        Some(k) => 2,
        None => 3,
    };
    c();
    drop(x); //~ E0382
}
fn f53() {
    let x = (Some(1), d("a"));
    let c = || match x {
        (Some(1), _) => 1,
        _ => 3,
    };
    c();
    drop(x.1);
    c();
}
fn f54() {
    let x = (Some(1), d("a"));
    let c = move || match x {
        (Some(1), _) => 1,
        _ => 3,
    };
    c();
    drop(x.1);
    c();
}
fn f55() {
    let x = (Some(d("s")), d("a"));
    let c = move || match x {
        (Some(_), _) => 1,
        _ => 3,
    };
    c();
    drop(x.1);
    drop(x.0) //~ E0382
}
fn f56() {
    let x = (1, d("a"));
    let c = || {
        let (_, _) = x;
    };
    c();
    drop(x);
    c();
}
fn f57() {
    let x = (1, d("a"));
    let c = || {
        let (a, _) = x;
        let e = &x;
    };
    c();
    drop(x);
}
fn main() {}
