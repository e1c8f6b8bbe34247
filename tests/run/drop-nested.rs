struct Inner(&'static str);

impl Drop for Inner {
    fn drop(&mut self) {
        println!("inner {}", self.0);
    }
}

struct Outer {
    name: &'static str,
    inner: Inner,
}

impl Drop for Outer {
    fn drop(&mut self) {
        println!("outer {} with {}", self.name, self.inner.0);
    }
}

fn main() {
    let _o = Box::new(Outer { name: "o", inner: Inner("i") });
    let mut v = vec![Outer { name: "p", inner: Inner("j") }];
    v[0] = Outer { name: "q", inner: Inner("k") };
    println!("end");
}

//~| outer p with j
//~| inner j
//~| end
//~| outer q with k
//~| inner k
//~| outer o with i
//~| inner i
