fn parse<T: std::str::FromStr>(s: &str) -> Option<T> {
    s.parse().ok()
}

fn main() {
    let mut v = Vec::new();
    v.push(300);
    let first: u16 = v[0];
    println!("{first}");
    let mut none = None;
    println!("{}", none.is_none());
    none = Some("x");
    println!("{:?}", none);
    let n = parse::<i32>("5").unwrap() + parse("6").unwrap_or(0);
    println!("{n}");
    let x = 5;
    let y: u8 = x;
    println!("{y}");
    let z: Vec<_> = vec![1u64];
    println!("{}", z[0]);
    let d: f32 = "1.5".parse().unwrap();
    println!("{d}");
    let arr: [Option<i8>; 2] = [None, Some(1)];
    println!("{:?}", arr);
    let s: String = "a".into();
    println!("{s}");
    let e: i32 = Default::default();
    let sum = 1 + e;
    println!("{sum}");
    let t = if x > 3 { Ok(1) } else { Err("no") };
    println!("{:?}", t);
    let w = u64::from(3u8) + 4u32 as u64 + 1;
    println!("{w}");
}

//~| 300
//~| true
//~| Some("x")
//~| 11
//~| 5
//~| 1
//~| 1.5
//~| [None, Some(1)]
//~| a
//~| 1
//~| Ok(1)
//~| 8
