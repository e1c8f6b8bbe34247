struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let jar = Some(Jar("a"));
    match jar {
        Some(inner) => println!("took {}", inner.0),
        None => {}
    }
    println!("after");
    let other = Some(Jar("b"));
    match other {
        Some(ref inner) => println!("looked {}", inner.0),
        None => {}
    }
    match other {
        Some(_) => println!("there"),
        None => {}
    }
    println!("end");
}

//~| took a
//~| washed a
//~| after
//~| looked b
//~| there
//~| end
//~| washed b
