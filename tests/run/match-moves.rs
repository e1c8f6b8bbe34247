fn main() {
    let jar = Some(String::from("salt"));
    let name = match jar {
        Some(name) => name,
        None => String::from("nothing"),
    };
    println!("{name}");
    let pair = (String::from("a"), String::from("b"));
    let (left, _) = pair;
    println!("{left} {}", pair.1);
    let nested = Some(Some(String::from("deep")));
    if let Some(Some(text)) = nested {
        println!("{text}");
    }
    let result: Result<String, i32> = Err(4);
    match result {
        Ok(text) => println!("{text}"),
        Err(code) => println!("{code}"),
    }
    let whole @ (a, b) = (1, 2);
    println!("{:?} {a} {b}", whole);
}

//~| salt
//~| a b
//~| deep
//~| 4
//~| (1, 2) 1 2
