struct N(String, u32);
impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
fn main() {
    let a = N("a".to_string(), 5);
    let f = move || println!("{}", a.1);
    f();
    drop(f);
    println!("-");
    let b = N("b".to_string(), 6);
    let g = move || println!("{} {}", b.0, b.1);
    g();
    drop(g);
    println!("end");
    let c = Box::new((N("c0".to_string(), 1), N("c1".to_string(), 2)));
    let h = move || println!("{}", c.0 .0);
    h();
    drop(h);
    let y = *Box::new(N("y".to_string(), 1));
    let z = *{ let q = Box::new(N("z".to_string(), 1)); q };
    println!("{} {}", y.0, z.0);
}

//~| 5
//~| -
//~| b 6
//~| drop b
//~| end
//~| c0
//~| drop c0
//~| drop c1
//~| y z
//~| drop z
//~| drop y
//~| drop a
