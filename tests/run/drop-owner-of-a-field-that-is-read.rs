struct N(String);
impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
fn n(s: &str) -> N { N(s.to_string()) }
fn main() {
    println!("{}", n("fmt").0);
    let k = n("w").0.len() + 1;
    println!("{}", k);
    let e = &n("e").0;
    println!("{}", e);
}

//~| fmt
//~| drop fmt
//~| drop w
//~| 2
//~| e
//~| drop e
