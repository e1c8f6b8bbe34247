use std::ops::{Add, AddAssign, BitAnd, BitOr, BitXor, Div, Index, IndexMut, Mul, Neg, Not, Rem, Shl, Shr, Sub};

#[derive(Debug, Clone, Copy, PartialEq)]
struct V(i32, i32);

impl Add for V {
    type Output = V;
    fn add(self, other: V) -> V {
        V(self.0 + other.0, self.1 + other.1)
    }
}

impl Add<i32> for V {
    type Output = V;
    fn add(self, n: i32) -> V {
        V(self.0 + n, self.1 + n)
    }
}

impl<'a> Add<&'a V> for &'a V {
    type Output = V;
    fn add(self, other: &V) -> V {
        *self + *other
    }
}

impl Sub for V {
    type Output = V;
    fn sub(self, other: V) -> V {
        V(self.0 - other.0, self.1 - other.1)
    }
}

impl Mul<V> for i32 {
    type Output = V;
    fn mul(self, v: V) -> V {
        V(self * v.0, self * v.1)
    }
}

impl Div<i32> for V {
    type Output = i32;
    fn div(self, n: i32) -> i32 {
        (self.0 + self.1) / n
    }
}

impl Rem<i32> for V {
    type Output = V;
    fn rem(self, n: i32) -> V {
        V(self.0 % n, self.1 % n)
    }
}

impl Neg for V {
    type Output = V;
    fn neg(self) -> V {
        V(-self.0, -self.1)
    }
}

impl Not for V {
    type Output = bool;
    fn not(self) -> bool {
        self.0 == 0 && self.1 == 0
    }
}

impl BitAnd for V {
    type Output = i32;
    fn bitand(self, o: V) -> i32 {
        self.0 * o.0 + self.1 * o.1
    }
}

impl BitOr for V {
    type Output = V;
    fn bitor(self, o: V) -> V {
        V(self.0 | o.0, self.1 | o.1)
    }
}

impl BitXor for V {
    type Output = i32;
    fn bitxor(self, o: V) -> i32 {
        self.0 * o.1 - self.1 * o.0
    }
}

impl Shl<u32> for V {
    type Output = V;
    fn shl(self, n: u32) -> V {
        V(self.0 << n, self.1 << n)
    }
}

impl Shr<u32> for V {
    type Output = V;
    fn shr(self, n: u32) -> V {
        V(self.0 >> n, self.1 >> n)
    }
}

impl AddAssign for V {
    fn add_assign(&mut self, other: V) {
        self.0 += other.0;
        self.1 += other.1;
    }
}

impl Index<usize> for V {
    type Output = i32;
    fn index(&self, at: usize) -> &i32 {
        if at == 0 { &self.0 } else { &self.1 }
    }
}

impl IndexMut<usize> for V {
    fn index_mut(&mut self, at: usize) -> &mut i32 {
        if at == 0 { &mut self.0 } else { &mut self.1 }
    }
}

fn main() {
    let a = V(1, 2);
    let b = V(10, 20);
    println!("{:?} {:?} {:?}", a + b, a + 5, &a + &b);
    println!("{:?} {:?} {}", b - a, 3 * a, b / 3);
    println!("{:?} {:?} {} {}", b % 7, -a, !a, !V(0, 0));
    println!("{} {:?} {}", a & b, a | b, a ^ V(3, 4));
    println!("{:?} {:?}", a << 3, b >> 1);
    let mut c = a;
    c += b;
    c += c;
    println!("{:?} {}", c, c[1]);
    c[0] = 7;
    c[1] += 1;
    println!("{:?}", c);
}

//~| V(11, 22) V(6, 7) V(11, 22)
//~| V(9, 18) V(3, 6) 10
//~| V(3, 6) V(-1, -2) false true
//~| 50 V(11, 22) -2
//~| V(8, 16) V(5, 10)
//~| V(22, 44) 44
//~| V(7, 45)
