fn main() {
    let mut current = Some(Box::new(0));
    let mut seen = Vec::new();
    while let Some(b) = current {
        seen.push(*b);
        current = if *b < 3 { Some(Box::new(*b + 1)) } else { None };
    }
    println!("{:?}", seen);
    let mut parts = vec![String::from("a"), String::from("b")];
    let mut out = String::new();
    loop {
        let part = match parts.pop() {
            Some(p) if p == "a" => break out.push_str(&p),
            Some(p) => p,
            None => return,
        };
        out = part + &out;
    }
    println!("{out}");
    let mut text = String::from("x");
    for i in 0..3 {
        let old = text;
        text = format!("{old}{i}");
    }
    println!("{text}");
}

//~| [0, 1, 2, 3]
//~| ba
//~| x012
