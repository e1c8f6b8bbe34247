struct Jar(u8);

impl Drop for Jar {
    fn drop(&mut self) {
        print!("-{} ", self.0);
    }
}

struct Deep {
    a: (Jar, [Jar; 2]),
    b: Option<(Jar, u8)>,
}

fn main() {
    let d = Deep { a: (Jar(1), [Jar(2), Jar(3)]), b: Some((Jar(4), 9)) };
    let Deep { a: (first, [_, last]), b: Some((_, n)) } = d else { return };
    println!("{} {} {n}", first.0, last.0);
    drop(first);
    println!("|");
    let mut e = Deep { a: (Jar(10), [Jar(11), Jar(12)]), b: None };
    let moved = e.a.1;
    e.a.1 = [Jar(13), Jar(14)];
    e.b = Some((Jar(15), 0));
    e.a.0 = Jar(16);
    println!("{}", moved.len());
    let f = Box::new((Jar(20), Jar(21)));
    let (g, _) = *f;
    println!("{}", g.0);
}

//~| 1 3 9
//~| -1 |
//~| -10 2
//~| 20
//~| -20 -21 -11 -12 -16 -13 -14 -15 -3 -2 -4 
//~ out: no newline at the end
