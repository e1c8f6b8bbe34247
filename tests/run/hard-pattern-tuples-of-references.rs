fn pick<'a>(a: &'a Option<String>, b: &'a Option<String>) -> &'a str {
    match (a, b) {
        (Some(x), None) | (None, Some(x)) => x,
        (Some(x), Some(y)) if x.len() > y.len() => x,
        (Some(_), Some(y)) => y,
        (None, None) => "none",
    }
}

fn swap(pair: &mut (i32, Option<i32>)) {
    match pair {
        (n, Some(m)) => std::mem::swap(n, m),
        (n, slot @ None) => {
            *slot = Some(*n);
            *n = 0;
        }
    }
}

fn main() {
    let s = Some("salt".to_string());
    let t = Some("thyme".to_string());
    println!("{} {} {} {}", pick(&s, &None), pick(&s, &t), pick(&t, &s), pick(&None, &None));
    let mut p = (1, Some(2));
    swap(&mut p);
    println!("{:?}", p);
    let mut q = (5, None);
    swap(&mut q);
    println!("{:?}", q);
    let list = [(1, 'a'), (2, 'b')];
    for &(n, c) in list.iter() {
        print!("{n}{c} ");
    }
    for (i, (n, c)) in list.iter().enumerate() {
        print!("{i}{n}{c} ");
    }
    let nested = Some(Ok::<_, ()>((1, [2, 3])));
    if let Some(Ok((a, [b, ..]))) = nested {
        println!("{a}{b}");
    }
    let ref x @ (ref y, _) = (String::from("r"), 1);
    println!("{} {}", x.1, y);
}

//~| salt thyme thyme none
//~| (2, Some(1))
//~| (0, Some(5))
//~| 1a 2b 01a 12b 12
//~| 1 r
