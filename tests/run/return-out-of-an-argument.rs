// What a jump out of an argument brings is not touched by the drops on the way.
#![allow(warnings)]
struct N(&'static str);
impl Drop for N { fn drop(&mut self) { print!("-{} ", self.0); } }
impl N { fn me(&self) -> &N { self } }
fn n(s: &'static str) -> N { print!("+{} ", s); N(s) }
struct P { a: N, b: N }
fn p(x: &'static str, y: &'static str) -> P { P { a: n(x), b: n(y) } }
fn two(x: N, y: N) -> N { print!("two "); x }
impl Clone for N { fn clone(&self) -> N { print!("*{} ", self.0); N(self.0) } }
fn f(k: u8) -> N { (n("a7"), if k == 0 { return n("rt"); }).0.clone() }
fn g(k: u8) -> N { let x = (n("a7"), if k == 0 { return n("rt"); }); x.0 }
fn h(k: u8) -> N { (n("a7"), if k == 0 { return n("rt"); }).0.me().clone() }
fn main() { let r = f(0); println!("{}", r.0); let r = g(0); println!("{}", r.0); let r = h(0); println!("{}", r.0); 
 let k = 0; let c = move || (n("a7"), if k == 0 { return n("rt"); } ).0.clone(); let r = c(); println!("{}", r.0);
 let mut b = Box::new(n("b")); *b = (move || (n("a7"), if k == 0 { return n("rt"); } ).0.clone())(); println!("{}", b.0);
}

//~| +a7 +rt -a7 rt
//~| +a7 +rt -a7 rt
//~| +a7 +rt -a7 rt
//~| +a7 +rt -a7 rt
//~| +b +a7 +rt -a7 -b rt
//~| -rt -rt -rt -rt -rt 
//~ out: no newline at the end
