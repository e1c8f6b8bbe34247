use std::any::Any;
use std::error::Error;
use std::fmt;

#[derive(Debug)]
struct Burnt(u32);

impl fmt::Display for Burnt {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "burnt at {}", self.0)
    }
}

impl Error for Burnt {}

fn cook(heat: u32) -> Result<u32, Box<dyn Error>> {
    if heat > 200 {
        return Err(Box::new(Burnt(heat)));
    }
    let n: u32 = "7".parse()?;
    Ok(n + heat)
}

fn main() {
    println!("{:?}", cook(100).unwrap());
    let e = cook(300).unwrap_err();
    println!("{e} {:?}", e);
    println!("{}", e.downcast_ref::<Burnt>().is_some());
    let t: Box<dyn Error> = "text".into();
    println!("{t}");
    let a: &dyn Any = &5i32;
    println!("{:?} {:?}", a.downcast_ref::<i32>(), a.downcast_ref::<u8>());
}

//~| 107
//~| burnt at 300 Burnt(300)
//~| true
//~| text
//~| Some(5) None
