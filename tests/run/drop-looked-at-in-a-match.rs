struct N(String);
impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
fn n(s: &str) -> N { N(s.to_string()) }
struct W { a: N, b: N }
impl Drop for W { fn drop(&mut self) { println!("drop W"); } }
fn w() -> W { W { a: n("wa"), b: n("wb") } }
enum E { A(N), B }
impl Drop for E { fn drop(&mut self) { println!("drop E"); } }
fn main() {
    match n("q") { N(ref s) => println!("{}", s) }
    let l = n("l"); match l { N(ref s) => println!("{}", s) }
    let N(ref s2) = n("let ref"); println!("{}", s2);
    if let W { a: ref x, .. } = w() { println!("{}", x.0); }
    let ww = w(); let W { ref a, ref b } = ww; println!("{} {}", a.0, b.0);
    match E::A(n("e")) { E::A(ref x) => println!("{}", x.0), E::B => {} }
    let e = E::B; match e { E::A(ref x) => println!("{}", x.0), E::B => println!("B") }
    match &w() { W { a, .. } => println!("{}", a.0) }
    println!("{}", w().a.0);
    println!("{}", w().b.0.len());
    let c = (w(), 3).0.a.0.len(); println!("{}", c);
    let (ref p, q) = (w(), n("q")); println!("{} {}", p.a.0, q.0);
    let _ = (n("u0"), n("u1")).1;
    (n("s0"), n("s1")).1;
    let d = ((n("d0"), n("d1")), n("d2")).0.1; println!("{}", d.0);
    match (n("m0"), n("m1")).1 { k => println!("k {}", k.0) }
    match ((n("m0"), n("m1")), n("m2")).0 { (_, k) => println!("k {}", k.0) }
    println!("end");
}

//~| q
//~| drop q
//~| l
//~| let ref
//~| wa
//~| drop W
//~| drop wa
//~| drop wb
//~| wa wb
//~| e
//~| drop E
//~| drop e
//~| B
//~| wa
//~| drop W
//~| drop wa
//~| drop wb
//~| wa
//~| drop W
//~| drop wa
//~| drop wb
//~| 2
//~| drop W
//~| drop wa
//~| drop wb
//~| drop W
//~| drop wa
//~| drop wb
//~| 2
//~| wa q
//~| drop u0
//~| drop u1
//~| drop s1
//~| drop s0
//~| drop d0
//~| drop d2
//~| d1
//~| k m1
//~| drop m1
//~| drop m0
//~| k m1
//~| drop m1
//~| drop m0
//~| drop m2
//~| end
//~| drop d1
//~| drop q
//~| drop W
//~| drop wa
//~| drop wb
//~| drop E
//~| drop W
//~| drop wa
//~| drop wb
//~| drop let ref
//~| drop l
