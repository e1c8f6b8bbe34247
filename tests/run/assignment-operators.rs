fn main() {
    let mut a = 10;
    a += 5;
    a -= 3;
    a *= 4;
    a /= 5;
    a %= 7;
    a <<= 3;
    a >>= 1;
    a |= 0b100;
    a &= 0b1110;
    a ^= 0b11;
    println!("{a}");
    let (mut x, mut y) = (1, 2);
    (x, y) = (y, x);
    println!("{x} {y}");
    [x, _] = [7, 8];
    (y, ..) = (9, 1, 2);
    println!("{x} {y}");
    struct P {
        a: i32,
        b: i32,
    }
    P { a: x, b: y } = P { a: 3, b: 4 };
    _ = P { a: 0, b: 0 };
    println!("{x} {y}");
    let mut arr = [1, 2];
    arr[0] += arr[1];
    (arr[0], arr[1]) = (arr[1], arr[0]);
    println!("{:?}", arr);
    let mut t = (1, (2, 3));
    t.1.0 -= 5;
    let r = &mut t;
    r.0 += 1;
    (*r).1.1 *= 2;
    println!("{:?}", t);
    let mut f = 1.5;
    f *= 2.0;
    f -= 0.5;
    println!("{f}");
    let mut s = String::from("a");
    s += "b";
    println!("{s}");
}

//~| 15
//~| 2 1
//~| 7 9
//~| 3 4
//~| [2, 3]
//~| (2, (-3, 6))
//~| 2.5
//~| ab
