struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn name(jar: &Jar) -> &'static str {
    println!("asked {}", jar.0);
    jar.0
}

fn main() {
    let n = name(&Jar("temporary"));
    println!("got {n}");
    println!("{} {}", name(&Jar("x")), name(&Jar("y")));
    let held = &Jar("extended");
    println!("{}", held.0);
    name(&Jar("z"));
    println!("end");
}

//~| asked temporary
//~| washed temporary
//~| got temporary
//~| asked x
//~| asked y
//~| x y
//~| washed y
//~| washed x
//~| extended
//~| asked z
//~| washed z
//~| end
//~| washed extended
