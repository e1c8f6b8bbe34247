struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn find(n: i32) -> Option<Jar> {
    let _here = Jar("here");
    if n > 0 { Some(Jar("found")) } else { None }
}

fn twice(a: i32, b: i32) -> Option<usize> {
    let x = find(a)?;
    let y = find(b)?;
    Some(x.0.len() + y.0.len())
}

fn main() {
    println!("{:?}", twice(1, 1));
    println!("{:?}", twice(1, 0));
}

//~| washed here
//~| washed here
//~| washed found
//~| washed found
//~| Some(10)
//~| washed here
//~| washed here
//~| washed found
//~| None
