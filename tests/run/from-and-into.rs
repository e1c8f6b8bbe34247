struct Celsius(f64);
struct Fahrenheit(f64);

impl From<Celsius> for Fahrenheit {
    fn from(c: Celsius) -> Self {
        Fahrenheit(c.0 * 9.0 / 5.0 + 32.0)
    }
}

struct Even(u32);

impl TryFrom<u32> for Even {
    type Error = String;

    fn try_from(n: u32) -> Result<Self, Self::Error> {
        if n % 2 == 0 { Ok(Even(n)) } else { Err(format!("{n} is odd")) }
    }
}

impl std::str::FromStr for Even {
    type Err = ();

    fn from_str(s: &str) -> Result<Self, ()> {
        match s {
            "two" => Ok(Even(2)),
            _ => Err(()),
        }
    }
}

impl AsRef<u32> for Even {
    fn as_ref(&self) -> &u32 {
        &self.0
    }
}

fn main() {
    let f: Fahrenheit = Celsius(100.0).into();
    println!("{}", f.0);
    println!("{}", Fahrenheit::from(Celsius(0.0)).0);
    let e: Result<Even, _> = 8u32.try_into();
    println!("{}", e.unwrap().0);
    if let Err(text) = Even::try_from(7) {
        println!("{text}");
    }
    println!("{} {}", "two".parse::<Even>().unwrap().0, "x".parse::<Even>().is_err());
    println!("{}", Even(4).as_ref());
    println!("{:?} {:?}", u8::try_from(256).is_err(), i8::try_from(100u64));
    let s: String = 'c'.into();
    let n: i64 = 5i32.into();
    let o: Option<i32> = 3.into();
    println!("{s} {n} {:?}", o);
    let b: Box<i32> = 9.into();
    let v: Vec<u8> = "ab".into();
    println!("{b} {:?}", v);
}

//~| 212
//~| 32
//~| 8
//~| 7 is odd
//~| 2 true
//~| 4
//~| true Ok(100)
//~| c 5 Some(3)
//~| 9 [97, 98]
