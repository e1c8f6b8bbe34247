#[derive(Debug)]
enum Trouble {
    Empty,
    Bad(std::num::ParseIntError),
}

impl From<std::num::ParseIntError> for Trouble {
    fn from(error: std::num::ParseIntError) -> Self {
        Trouble::Bad(error)
    }
}

fn read(text: &str) -> Result<i32, Trouble> {
    if text.is_empty() {
        return Err(Trouble::Empty);
    }
    let n: i32 = text.parse()?;
    Ok(n * 2)
}

fn both(a: &str, b: &str) -> Result<i32, Trouble> {
    Ok(read(a)? + read(b)?)
}

fn main() {
    println!("{:?} {:?}", read("21"), both("1", "2"));
    println!("{:?}", read(""));
    println!("{:?}", both("1", "x"));
    println!("{} {}", read("5").is_ok(), read("").is_err());
    println!("{:?} {:?}", read("5").ok(), read("").err().is_some());
    println!("{} {}", read("4").unwrap_or(0), read("").unwrap_or(7));
    match "z".parse::<u8>() {
        Ok(n) => println!("{n}"),
        Err(e) => println!("{e}"),
    }
    match "300".parse::<u8>() {
        Ok(n) => println!("{n}"),
        Err(e) => println!("{e}"),
    }
    let r: Result<i32, String> = Err("burnt".to_string());
    println!("{} {:?}", r.clone().unwrap_err(), r.as_ref().err());
    println!("{:?} {:?}", Ok::<i32, i32>(1).and(Ok::<i32, i32>(2)), Err::<i32, i32>(1).or(Ok::<i32, i32>(3)));
    println!("{}", Ok::<i32, i32>(1) == Ok(1));
}

//~| Ok(42) Ok(6)
//~| Err(Empty)
//~| Err(Bad(ParseIntError { kind: InvalidDigit }))
//~| true true
//~| Some(10) true
//~| 8 7
//~| invalid digit found in string
//~| number too large to fit in target type
//~| burnt Some("burnt")
//~| Ok(2) Ok(3)
//~| true
