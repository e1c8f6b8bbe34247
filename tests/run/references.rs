fn grow(n: &mut i32) {
    *n += 1;
}

fn larger<'a>(a: &'a i32, b: &'a i32) -> &'a i32 {
    if a > b { a } else { b }
}

fn main() {
    let mut eggs = 6;
    grow(&mut eggs);
    let r = &eggs;
    let rr = &r;
    println!("{} {} {}", r, *r, **rr);
    println!("{}", rr.pow(2));
    println!("{}", larger(&3, &eggs));
    let m = &mut eggs;
    *m += 10;
    grow(m);
    grow(&mut *m);
    println!("{m}");
    println!("{}", eggs);
    println!("{} {}", &1 == &1, &2 < &3);
    let mut a = 1;
    let mut b = 2;
    {
        let mut which = &mut a;
        *which = 5;
        which = &mut b;
        *which = 6;
    }
    println!("{a} {b}");
}

//~| 7 7 7
//~| 49
//~| 7
//~| 19
//~| 19
//~| true true
//~| 5 6
