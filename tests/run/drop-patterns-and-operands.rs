struct N(String);
impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
fn n(s: &str) -> N { N(s.to_string()) }
fn main() {
    match (n("m0"), n("m1")).1 { k => println!("k {}", k.0) }
    match ((n("m0"), n("m1")), n("m2")).0 { (_, k) => println!("k {}", k.0) }
    println!("--");
    for i in 0..3u8 {
        let t = (n("f0"), n("f1"), n("f2"));
        match t { (a, _, c) if i == 1 => println!("{} {}", a.0, c.0), (_, b, _) if i == 2 => println!("{}", b.0), (ref a, ..) => println!("ref {}", a.0) }
    }
    let b = Box::new((n("b0"), n("b1")));
    let (x, _) = *b; println!("x {}", x.0);
    let o = Some(Box::new(n("ob")));
    if let Some(bb) = o { let N(ref s) = *bb; println!("{}", s); }
    let mut arr = [Some(n("a0")), None, Some(n("a2"))];
    if let [Some(f), ..] = &mut arr { f.0.push('!'); }
    arr[2] = None; println!("cleared");
    let [z, ..] = arr; println!("{}", z.is_some());
    let v @ (ref p, ref q) = &(n("at0"), n("at1")); println!("{} {} {}", v.0.0, p.0, q.0);
    let r = { let a = n("in"); let r = n("out"); let _b = a; r }; println!("{}", r.0);
    let f = |x: N| { println!("cl {}", x.0); n("ret") }; let g = f(n("arg")); println!("{}", g.0);
    let s = std::mem::take(&mut vec![n("tk")]); println!("{}", s.len());
    let lz = false && n("lz").0.len() > 1 || n("lz2").0.len() == 3; println!("{}", lz);
    let idx = [n("i0"), n("i1")][n("ix").0.len() - 2].0.len(); println!("{}", idx);
    let st = n("chain").0.clone().to_uppercase().trim().to_string() + &n("plus").0; println!("{}", st);
    println!("{} {}", n("p1").0, n("p2").0);
    let res: Result<N, N> = (|| { let k = n("k"); let _h = n("h"); Err::<N, N>(n("er"))?; Ok(k) })(); println!("{}", res.is_err());
}

//~| k m1
//~| drop m1
//~| drop m0
//~| k m1
//~| drop m1
//~| drop m0
//~| drop m2
//~| --
//~| ref f0
//~| drop f0
//~| drop f1
//~| drop f2
//~| f0 f2
//~| drop f2
//~| drop f0
//~| drop f1
//~| f1
//~| drop f1
//~| drop f0
//~| drop f2
//~| x b0
//~| ob
//~| drop ob
//~| drop a2
//~| cleared
//~| true
//~| at0 at0 at1
//~| drop in
//~| out
//~| cl arg
//~| drop arg
//~| ret
//~| 1
//~| drop lz2
//~| true
//~| drop ix
//~| drop i0
//~| drop i1
//~| 2
//~| drop plus
//~| drop chain
//~| CHAINplus
//~| p1 p2
//~| drop p2
//~| drop p1
//~| drop h
//~| drop k
//~| true
//~| drop er
//~| drop tk
//~| drop ret
//~| drop out
//~| drop at0
//~| drop at1
//~| drop a0!
//~| drop b0
//~| drop b1
