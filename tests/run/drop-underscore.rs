struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn make(name: &'static str) -> Jar {
    println!("made {name}");
    Jar(name)
}

fn main() {
    let _ = make("thrown away");
    let _kept = make("kept");
    make("statement");
    let jar = make("named");
    let _ = jar;
    println!("still here: {}", jar.0);
    let (_, _b) = (make("x"), make("y"));
    println!("end");
}

//~| made thrown away
//~| washed thrown away
//~| made kept
//~| made statement
//~| washed statement
//~| made named
//~| still here: named
//~| made x
//~| made y
//~| washed x
//~| end
//~| washed y
//~| washed named
//~| washed kept
