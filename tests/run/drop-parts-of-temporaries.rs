struct N(String);
impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
fn n(s: &str) -> N { N(s.to_string()) }
struct S { a: N, b: N, c: u8 }
fn s() -> S { S { a: n("a"), b: n("b"), c: 3 } }
fn take(x: N) { println!("take {}", x.0); }
fn main() {
    take(s().b);
    println!("{}", s().c);
    let r = S { a: n("x"), ..s() }; println!("r {}", r.b.0);
    let v = vec![s()].pop().unwrap().a; println!("v {}", v.0);
    match s() { S { a, .. } => println!("m {}", a.0) }
    match s().a { q => println!("q {}", q.0) }
    let S { b, .. } = s(); println!("b {}", b.0);
    let t = { s() }.a; println!("t {}", t.0);
    let w = if v.0.len() == 1 { s() } else { s() }.b; println!("w {}", w.0);
}

//~| take b
//~| drop b
//~| drop a
//~| 3
//~| drop a
//~| drop b
//~| drop a
//~| r b
//~| drop b
//~| v a
//~| m a
//~| drop a
//~| drop b
//~| q a
//~| drop a
//~| drop b
//~| drop a
//~| b b
//~| drop b
//~| t a
//~| drop a
//~| w b
//~| drop b
//~| drop a
//~| drop b
//~| drop a
//~| drop x
//~| drop b
