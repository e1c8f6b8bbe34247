struct Jar {
    size: u32,
    label: &'static str,
}

struct Point(i32, i32);

struct Empty;

struct AlsoEmpty {}

fn main() {
    let mut jar = Jar { size: 3, label: "salt" };
    jar.size += 1;
    println!("{} {}", jar.size, jar.label);
    let label = "thyme";
    let other = Jar { label, size: 9 };
    let third = Jar { size: 1, ..other };
    println!("{} {}", third.size, third.label);
    let p = Point(3, -4);
    let Point(x, y) = p;
    println!("{} {} {}", p.0, x, y);
    let Jar { size, label: name } = other;
    println!("{size} {name}");
    let _e = Empty;
    let _a = AlsoEmpty {};
    println!("{}", std::mem::size_of::<Empty>() + std::mem::size_of::<AlsoEmpty>());
    let q = Point { 0: 5, 1: 6 };
    println!("{}", q.0 + q.1);
}

//~| 4 salt
//~| 1 thyme
//~| 3 3 -4
//~| 9 thyme
//~| 0
//~| 11
