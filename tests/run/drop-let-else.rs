struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn get(full: bool) -> Option<Jar> {
    if full { Some(Jar("got")) } else { None }
}

fn length(jar: &Jar) -> Option<usize> {
    Some(jar.0.len())
}

fn main() {
    for full in [true, false] {
        let Some(jar) = get(full) else {
            println!("nothing");
            continue;
        };
        println!("have {}", jar.0);
    }
    let Some(n) = length(&Jar("temporary")) else { return };
    println!("{n}");
}

//~| have got
//~| washed got
//~| nothing
//~| washed temporary
//~| 9
