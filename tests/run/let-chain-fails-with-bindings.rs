//@ edition:2024
struct N(&'static str);
impl Drop for N { fn drop(&mut self) { print!("-{} ", self.0); } }
fn ob(s: &'static str, b: bool) -> Option<Box<N>> { if b { Some(Box::new(N(s))) } else { None } }
fn f(t: bool, u: bool) {
    let x = if t && let Some(w) = ob("w", u) && w.0.len() == 1 { w.0.len() } else { 7 };
    print!("{x} ");
}
fn g(t: bool, u: bool) {
    let x = if t && let Some(w) = ob("w", u) && let N(z) = &*w && z.len() == 2 { z.len() } else { 7 };
    print!("{x} ");
}
fn h(t: bool) -> N {
    let c = (move || (move || { let h = N("h"); if t { return N("rt"); } h })())();
    c
}
fn main() {
    for t in [true, false] { for u in [true, false] { f(t, u); g(t, u); } h(t); }
    println!("end");
}

//~| -w 1 -w 7 7 7 -h -rt 7 7 7 7 -h end
