use std::fmt;

struct Point {
    x: i32,
    y: i32,
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "({}, {})", self.x, self.y)
    }
}

impl fmt::Debug for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Point").field("x", &self.x).field("y", &self.y).finish()
    }
}

struct Hex(u32);

impl fmt::LowerHex for Hex {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::LowerHex::fmt(&self.0, f)
    }
}

struct Padded(&'static str);

impl fmt::Display for Padded {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.pad(self.0)
    }
}

struct Both;

impl fmt::Display for Both {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if f.alternate() {
            f.write_str("alternate")
        } else if let Some(w) = f.width() {
            write!(f, "width {w}")
        } else {
            f.write_str("plain")?;
            f.write_char('!')
        }
    }
}

use std::fmt::Write;

fn main() {
    let p = Point { x: 3, y: -4 };
    println!("{p} {p:?}");
    println!("{:#?}", p);
    println!("{:10}|{:>10}|", p, p.to_string());
    println!("{:x} {:#06x}", Hex(255), Hex(255));
    println!("[{:6}] [{:>6}] [{:^6}] [{:.2}]", Padded("ab"), Padded("ab"), Padded("ab"), Padded("abc"));
    println!("{} {:#} {:5}", Both, Both, Both);
    let mut text = String::new();
    write!(text, "{}-{}", 1, p).unwrap();
    writeln!(text, "!").unwrap();
    print!("{text}");
}

//~| (3, -4) Point { x: 3, y: -4 }
//~| Point {
//~|     x: 3,
//~|     y: -4,
//~| }
//~| (3, -4)|   (3, -4)|
//~| ff 0x00ff
//~| [ab    ] [    ab] [  ab  ] [ab]
//~| plain! alternate width 5
//~| 1-(3, -4)!
