// To tell variants apart, the whole value must be there.
fn main() {
    let o = Some(String::new());
    if let Some(z) = o {
        drop(z);
    }
    match o { //~ E0382
        None => {}
        Some(_) => {}
    }
    let t = (Some(String::new()), 1);
    if let (Some(z), 1) = t {
        drop(z);
    }
    if let (None, _) = t {} //~ E0382
    let r: Result<String, u8> = Ok(String::new());
    match r {
        Ok(s) => drop(s),
        Err(_) => {}
    }
    match r { //~ E0382
        Ok(_) => {}
        Err(k) => println!("{k}"),
    }
    let mut fine = Some(String::new());
    if let Some(z) = fine {
        drop(z);
    }
    fine = None;
    if let None = fine {}
    let (left, right) = (Some(String::new()), Some(String::new()));
    if let (Some(a), Some(b)) = (&left, &right) {
        println!("{a}{b}");
    }
    let pair = (Some(String::new()), String::new());
    drop(pair.1);
    if let Some(_) = pair.0 {}
}
