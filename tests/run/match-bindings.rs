struct Jar {
    size: u32,
    content: Option<(u8, char)>,
}

fn describe(jar: &Jar) -> u32 {
    match *jar {
        Jar { size: 0, .. } => 0,
        Jar { size: n @ 1..=9, content: None } => n,
        Jar { size: n @ (10 | 20), content: _ } => n * 2,
        Jar { size, content: Some((a, 'x')) } => size + a as u32,
        Jar { content: Some((a, _)), .. } if a > 100 => 1000,
        Jar { size, content: ref all @ Some(_) } => size + all.is_some() as u32,
        Jar { size, .. } => size + 5000,
    }
}

fn main() {
    println!("{}", describe(&Jar { size: 0, content: None }));
    println!("{}", describe(&Jar { size: 7, content: None }));
    println!("{}", describe(&Jar { size: 20, content: None }));
    println!("{}", describe(&Jar { size: 11, content: Some((4, 'x')) }));
    println!("{}", describe(&Jar { size: 11, content: Some((200, 'y')) }));
    println!("{}", describe(&Jar { size: 11, content: Some((1, 'y')) }));
    println!("{}", describe(&Jar { size: 11, content: None }));
}

//~| 0
//~| 7
//~| 40
//~| 15
//~| 1000
//~| 12
//~| 5011
