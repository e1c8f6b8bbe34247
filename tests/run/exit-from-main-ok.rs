fn main() -> Result<(), std::num::ParseIntError> {
    let n: i32 = "42".parse()?;
    println!("{n}");
    Ok(())
}

//~| 42
