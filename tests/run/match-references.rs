fn main() {
    let jar = (String::from("salt"), 5);
    match &jar {
        (name, n) if *n > 3 => println!("{name} {n}"),
        (name, _) => println!("only {name}"),
    }
    match jar {
        (ref name, n) => println!("{} {}", name.len(), n),
    }
    let mut count = Some(1);
    match &mut count {
        Some(n) => *n += 1,
        None => {}
    }
    match count {
        Some(ref mut n) => *n *= 10,
        None => {}
    }
    println!("{:?}", count);
    let numbers = [1, 2, 3];
    for &n in &numbers {
        print!("{} ", n);
    }
    println!();
    let r = &5;
    match r {
        &5 => println!("five"),
        _ => println!("other"),
    }
    match (&1, &Some(2)) {
        (1, Some(n)) => println!("{n}"),
        _ => {}
    }
    let deep = &&Some(3);
    if let Some(n) = deep {
        println!("{}", n + 1);
    }
    let boxed = Box::new((1, 2));
    let (a, b) = *boxed;
    println!("{a} {b}");
}

//~| salt 5
//~| 4 5
//~| Some(20)
//~| 1 2 3 
//~| five
//~| 2
//~| 4
//~| 1 2
