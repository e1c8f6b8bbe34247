struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let mut jar = Jar("old");
    let p = &raw mut jar;
    unsafe {
        *p = Jar("assigned");
        println!("assigned");
        p.write(Jar("written"));
        println!("written over");
    }
    println!("end {}", jar.0);
}

//~| washed old
//~| assigned
//~| written over
//~| end written
//~| washed written
