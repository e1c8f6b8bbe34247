// Only what the pattern takes is moved: the rest stays with its owner.
struct Cup(&'static str);

impl Drop for Cup {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

struct Tray {
    left: Cup,
    right: Cup,
}

enum Bag {
    Of(Cup, u8),
}

fn main() {
    let mut a = Cup("a");
    let t = (Cup("t0"), Cup("t1"));
    (a, _) = t;
    println!("{} {}", a.0, t.1.0);

    let tray = Tray { left: Cup("l"), right: Cup("r") };
    let b;
    Tray { left: b, .. } = tray;
    println!("{} {}", b.0, tray.right.0);

    let (c, mut d) = (Cup("c"), 0);
    let bag = Bag::Of(c, 7);
    #[allow(irrefutable_let_patterns)]
    if d == 0 {
        Bag::Of(_, d) = bag;
    }
    println!("{d}");

    let pair = (Cup("p0"), 1);
    _ = pair;
    println!("{}", pair.0.0);
    _ = Cup("nobody's");

    let mut place: *const i32;
    (place, _) = (&5, 6);
    println!("{}", unsafe { *place });
    (place, (d, ..)) = (&8, (9, 1, 2));
    println!("{} {d}", unsafe { *place });
    let mut numbers = [0; 3];
    [numbers[2], _, numbers[0]] = [1, 2, 3];
    println!("{numbers:?}");
    let mut x = 1;
    let mut swap = || (x, d) = (d as i32, x as u8);
    swap();
    println!("{x} {d}");
}

//~| washed a
//~| t0 t1
//~| l r
//~| 7
//~| p0
//~| washed nobody's
//~| 5
//~| 8 9
//~| [3, 0, 1]
//~| 9 1
//~| washed p0
//~| washed c
//~| washed l
//~| washed r
//~| washed t1
//~| washed t0
