fn half(n: i32) -> Option<i32> {
    if n % 2 == 0 { Some(n / 2) } else { None }
}

fn quarter(n: i32) -> Option<i32> {
    let h = half(n)?;
    half(h)
}

fn main() {
    println!("{:?} {:?} {:?}", half(4), half(3), quarter(12));
    println!("{:?} {:?}", quarter(6), quarter(5));
    println!("{} {}", half(8).unwrap(), half(7).unwrap_or(-1));
    println!("{} {}", half(8).is_some(), half(8).is_none());
    println!("{}", half(3).unwrap_or_default());
    let mut jar = Some(5);
    println!("{:?} {:?}", jar.take(), jar);
    println!("{:?} {:?}", jar.replace(7), jar);
    println!("{:?}", jar.insert(8));
    println!("{}", jar.get_or_insert(9));
    println!("{:?}", jar.as_ref());
    if let Some(n) = jar.as_mut() {
        *n += 100;
    }
    println!("{:?}", jar);
    println!("{:?} {:?}", Some(1).or(Some(2)), None.or(Some(2)));
    println!("{:?} {:?}", Some(1).and(Some("x")), Some(1).xor(None));
    println!("{:?} {:?}", Some(3).ok_or("none"), None::<i32>.ok_or("none"));
    println!("{} {}", Some(1) < Some(2), None < Some(0));
    println!("{:?}", Some(Some(1)).flatten());
    println!("{:?}", Some(1).zip(Some('a')));
    println!("{:?} {:?}", Some(&5).copied(), Some(&5).cloned());
    println!("{:?}", Some(String::from("ab")).as_deref());
    let name = Some(String::from("salt"));
    println!("{}", name.expect("a name"));
}

//~| Some(2) None Some(3)
//~| None None
//~| 4 -1
//~| true false
//~| 0
//~| Some(5) None
//~| None Some(7)
//~| 8
//~| 8
//~| Some(8)
//~| Some(108)
//~| Some(1) Some(2)
//~| Some("x") Some(1)
//~| Ok(3) Err("none")
//~| true true
//~| Some(1)
//~| Some((1, 'a'))
//~| Some(5) Some(5)
//~| Some("ab")
//~| salt
