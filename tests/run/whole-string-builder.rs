use std::fmt::{self, Write};

struct Table {
    rows: Vec<(String, u32, f32)>,
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<10}|{:>5}|{:^8}", "name", "n", "price")?;
        writeln!(f, "{:-<10}+{:->5}+{:-^8}", "", "", "")?;
        for (name, n, price) in &self.rows {
            writeln!(f, "{name:<10}|{n:>5}|{price:^8.2}")?;
        }
        Ok(())
    }
}

fn main() {
    let t = Table { rows: vec![("salt".into(), 3, 0.5), ("saffron".into(), 12, 199.999)] };
    print!("{t}");
    let mut s = String::new();
    for i in 0..3 {
        write!(&mut s, "{i}").unwrap();
    }
    s.write_str("!").unwrap();
    println!("{s}");
}

//~| name      |    n| price  
//~| ----------+-----+--------
//~| salt      |    3|  0.50  
//~| saffron   |   12| 200.00 
//~| 012!
