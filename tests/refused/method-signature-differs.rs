trait Cook {
    fn cook(&self, n: i32);
}

struct A;

impl Cook for A {
    fn cook(&self, n: u32) { //~ E0053
        let _ = n;
    }
}

fn main() {}
