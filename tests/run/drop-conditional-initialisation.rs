struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    for full in [true, false] {
        let jar;
        if full {
            jar = Jar("filled");
            println!("{}", jar.0);
        }
        println!("end of round");
    }
}

//~| filled
//~| end of round
//~| washed filled
//~| end of round
