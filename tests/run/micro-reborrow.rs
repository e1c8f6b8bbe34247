fn push(v: &mut Vec<i32>, n: i32) {
    if n > 0 {
        v.push(n);
        push(v, n - 1);
        push(&mut *v, 0);
    }
}

fn first_mut(v: &mut [i32]) -> Option<&mut i32> {
    v.first_mut()
}

struct Holder<'a> {
    list: &'a mut Vec<i32>,
}

impl<'a> Holder<'a> {
    fn add(&mut self, n: i32) -> &mut Self {
        self.list.push(n);
        self
    }

    fn list(&self) -> &Vec<i32> {
        self.list
    }
}

fn main() {
    let mut v = Vec::new();
    push(&mut v, 3);
    if let Some(x) = first_mut(&mut v) {
        *x *= 10;
    }
    let mut h = Holder { list: &mut v };
    h.add(7).add(8);
    println!("{:?} {}", h.list(), h.list().len());
    let Holder { list } = h;
    list.clear();
    println!("{:?}", v);
}

//~| [30, 2, 1, 7, 8] 5
//~| []
