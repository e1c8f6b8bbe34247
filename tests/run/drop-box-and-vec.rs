struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let _boxed = Box::new(Jar("boxed"));
    let mut jars = vec![Jar("v0"), Jar("v1"), Jar("v2")];
    jars.push(Jar("v3"));
    let out = jars.remove(1);
    println!("removed {}", out.0);
    jars.pop();
    jars.truncate(1);
    println!("truncated");
    let moved = *Box::new(Jar("unboxed"));
    println!("{}", moved.0);
    jars.insert(0, Jar("front"));
    jars.clear();
    println!("cleared");
    jars.push(Jar("last"));
}

//~| removed v1
//~| washed v3
//~| washed v2
//~| truncated
//~| unboxed
//~| washed front
//~| washed v0
//~| cleared
//~| washed unboxed
//~| washed v1
//~| washed last
//~| washed boxed
