fn main() {
    println!("{:?} {:?}", Some(2).map(|x| x * 2), None::<i32>.map(|x| x * 2));
    println!("{:?}", Some(3).and_then(|x| if x > 2 { Some(x) } else { None }));
    println!("{} {}", None.unwrap_or_else(|| 7), Some(1).map_or(0, |x| x + 1));
    println!("{:?} {:?}", Some(4).filter(|x| x % 2 == 1), None.or_else(|| Some(1)));
    println!("{:?} {:?}", Some(1).ok_or_else(|| "e"), Some(5).is_some_and(|x| x > 4));
    println!("{:?}", Ok::<i32, String>(2).map(|x| x + 1).map_err(|e| e.len()));
    println!("{:?}", Err::<i32, &str>("bad").or_else(|e| if e == "bad" { Ok(0) } else { Err(e) }));
    println!("{}", Err::<i32, &str>("bad").unwrap_or_else(|e| e.len() as i32));
    let mut o = None;
    println!("{}", o.get_or_insert_with(|| 9));
}

//~| Some(4) None
//~| Some(3)
//~| 7 2
//~| None Some(1)
//~| Ok(1) true
//~| Ok(3)
//~| Ok(0)
//~| 3
//~| 9
