use std::error::Error;
use std::fmt;

#[derive(Debug)]
struct Burnt(u32);

#[derive(Debug)]
struct Raw;

impl fmt::Display for Burnt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "burnt at {}", self.0)
    }
}

impl fmt::Display for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("raw")
    }
}

impl Error for Burnt {}

impl Error for Raw {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&Burnt(0))
    }
}

fn cook(heat: u32) -> Result<(), Box<dyn Error + Send + Sync>> {
    match heat {
        0 => Err(Box::new(Raw)),
        1..=200 => Ok(()),
        201 => "far too hot".parse::<u8>().map(|_| ()).map_err(|e| e.into()),
        _ => Err(Box::new(Burnt(heat))),
    }
}

fn main() {
    for heat in [0, 100, 201, 300] {
        match cook(heat) {
            Ok(()) => println!("fine"),
            Err(mut e) => {
                println!("{} {}", e.is::<Burnt>(), e.downcast_ref::<Raw>().is_some());
                if let Some(burnt) = e.downcast_mut::<Burnt>() {
                    burnt.0 += 1;
                }
                println!("{:?}", e.source().map(|s| s.to_string()));
                match e.downcast::<Burnt>() {
                    Ok(burnt) => println!("burnt {}", burnt.0),
                    Err(other) => println!("{other}"),
                }
            }
        }
    }
}

//~| false true
//~| Some("burnt at 0")
//~| raw
//~| fine
//~| false false
//~| None
//~| invalid digit found in string
//~| true false
//~| None
//~| burnt 301
