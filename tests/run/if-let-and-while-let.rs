fn main() {
    let jar = Some(3);
    if let Some(n) = jar {
        println!("{n}");
    }
    if let None = jar {
        println!("none");
    } else if let Some(4..=9) = jar {
        println!("more");
    } else {
        println!("less");
    }
    let mut pile = vec![1, 2, 3];
    while let Some(top) = pile.pop() {
        print!("{top} ");
    }
    println!();
    let mut n = Some(5);
    while let Some(k) = n {
        n = if k > 3 { Some(k - 1) } else { None };
        println!("{:?}", n);
    }
    let r: Result<i32, i32> = Err(2);
    if let Ok(a) | Err(a) = r {
        println!("{a}");
    }
}

//~| 3
//~| less
//~| 3 2 1 
//~| Some(4)
//~| Some(3)
//~| None
//~| 2
