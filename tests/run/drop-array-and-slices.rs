struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let jars = [Jar("a"), Jar("b"), Jar("c")];
    let [x, _, z] = jars;
    println!("{} {}", x.0, z.0);
    drop(z);
    println!("end");
}

//~| a c
//~| washed c
//~| end
//~| washed a
//~| washed b
